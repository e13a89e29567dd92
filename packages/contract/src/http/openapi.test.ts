import { describe, expect, it } from 'vitest';
import { openApiDocument } from './openapi.ts';
import { PROBLEMS } from './problem.ts';
import type { Route } from './route.ts';
import { API_PREFIX, routes } from './routes.ts';

const document = openApiDocument('0.0.0') as {
  openapi: string;
  paths: Record<
    string,
    Record<
      string,
      { operationId: string; parameters: { name: string; in: string }[]; responses: object }
    >
  >;
};
const table = Object.entries(routes) as [string, Route][];

describe('接口说明 /openapi.json', () => {
  it('是 OpenAPI 3.1，每条路由恰好出现一次', () => {
    expect(document.openapi).toBe('3.1.0');
    const operations = Object.values(document.paths).flatMap((methods) =>
      Object.values(methods).map((each) => each.operationId),
    );
    expect(operations.toSorted()).toEqual(table.map(([name]) => name).toSorted());
  });

  it('路径里的参数都有说明', () => {
    for (const [path, methods] of Object.entries(document.paths)) {
      const named = [...path.matchAll(/\{(\w+)\}/g)].map((match) => match[1]);
      for (const { parameters } of Object.values(methods)) {
        expect(
          parameters
            .filter((each) => each.in === 'path')
            .map((each) => each.name)
            .toSorted(),
        ).toEqual(named.toSorted());
      }
    }
  });

  it('修改都要求 Idempotency-Key，并列出可能的问题', () => {
    for (const [name, definition] of table) {
      const operation =
        document.paths[(definition.root ? '' : API_PREFIX) + definition.path]?.[
          definition.method.toLowerCase()
        ];
      const hasKey = operation?.parameters.some((each) => each.name === 'Idempotency-Key');
      expect(hasKey, name).toBe(definition.command === true);
      for (const code of definition.problems)
        expect(JSON.stringify(operation?.responses)).toContain(`${code}：${PROBLEMS[code].title}`);
    }
  });

  it('不留下无处可寻的引用', () => {
    const refs = [...JSON.stringify(document).matchAll(/"\$ref":"([^"]+)"/g)].map(
      (match) => match[1],
    );
    for (const ref of refs)
      expect(
        ['#/components/schemas/Problem'].includes(ref ?? '') || ref?.startsWith('#/'),
        ref,
      ).toBe(true);
  });
});
