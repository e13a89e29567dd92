import { type Problem, type Route, routes } from '@mingjian/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type * as z from 'zod';
import { type TestServer, startTestServer } from '../testing/test-server.ts';

let running: TestServer;
let sample: Readonly<Record<string, string>>;
const address = (path: string) => `${running.server.address}${path}`;
beforeAll(async () => {
  running = await startTestServer({ demo: true });
  const { departments } = await running.client.getWorkspace();
  const list = await running.client.listSheets({ params: { year: 2024 } });
  const { packs } = await running.client.listPacks();
  const job = await running.client.createExport({
    body: { kind: 'summary', year: 2024, format: 'json' },
  });
  await running.client.putPreference({
    params: { key: 'paste.columns' },
    body: { value: ['project', 'executed'] },
  });
  sample = {
    year: '2024',
    key: 'paste.columns',
    hash: packs[0]?.hash ?? '',
    pack: packs[0]?.id ?? '',
    sheet: list.rows[0]?.id ?? '',
    job: job.id,
    version: '1',
    department: departments[0]?.id ?? '',
  };
  for (
    let wait = 0;
    wait < 300 && (await running.client.getJob({ params: { id: job.id } })).state !== 'done';
    wait += 1
  ) {
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
});
afterAll(() => running.stop());

type Operation = {
  operationId: string;
  parameters: { name: string; in: string; required: boolean }[];
  responses: Record<string, unknown>;
  requestBody?: object;
};
const table = routes as Readonly<Record<string, Route>>;

const fill = (path: string): string =>
  path
    .replace('{year}', sample['year'] ?? '')
    .replace('/packs/{id}', `/packs/${sample['pack']}`)
    .replace('/jobs/{id}', `/jobs/${sample['job']}`)
    .replace('/sheets/{id}', `/sheets/${sample['sheet']}`)
    .replace(/\{(\w+)\}/g, (_, name: string) => sample[name] ?? 'none');

async function operations(): Promise<[string, string, Operation][]> {
  const document = (await (await fetch(address('/openapi.json'))).json()) as {
    paths: Record<string, Record<string, Operation>>;
  };
  const { paths } = document;
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]): [string, string, Operation] => [
      path,
      method.toUpperCase(),
      operation,
    ]),
  );
}

/** The page's nonce, which its policy and its meta element share. */
const loadPage = async () => {
  const response = await fetch(address('/'), { headers: { accept: 'text/html' } });
  const nonce =
    /'nonce-([^']+)'/.exec(response.headers.get('content-security-policy') ?? '')?.[1] ?? '';
  expect(await response.text()).toContain(`nonce="${nonce}"`);
  return nonce;
};

const changePreference = (headers: Record<string, string>) =>
  fetch(address('/api/v1/preferences/x'), {
    method: 'PUT',
    headers: { 'content-type': 'application/json', ...headers },
    body: '{"value":1}',
  });

describe('走遍 /openapi.json', () => {
  it('每个读取都按说明回答，内容符合说明里的格式', async () => {
    const gets = (await operations()).filter(([, method]) => method === 'GET');
    expect(gets.length).toBeGreaterThan(10);
    for (const [path, , operation] of gets) {
      const response = await fetch(address(fill(path)));
      expect(response.status, `${path} ${await response.clone().text()}`).toBe(200);
      const { reply } = table[operation.operationId] as Route;
      if (reply === 'file') continue;
      const parsed = (reply as z.ZodType).safeParse(await response.json());
      expect(parsed.error?.issues, path).toBeUndefined();
    }
  });

  it('每个修改没有 Idempotency-Key 都拒绝，空内容都给出问题和位置', async () => {
    for (const [path, method, operation] of await operations()) {
      if (method === 'GET') continue;
      const keyed = operation.parameters.some((parameter) => parameter.name === 'Idempotency-Key');
      const headers: Record<string, string> = { 'content-type': 'application/json' };
      const send = () =>
        fetch(address(fill(path)), {
          method,
          headers,
          ...(method === 'DELETE' ? {} : { body: '{}' }),
        });
      if (keyed) {
        const refused = await send();
        expect(refused.status, path).toBe(400);
        expect(Object.keys(operation.responses)).toContain('400');
        headers['idempotency-key'] = `walk-${operation.operationId}`;
      }
      const response = await send();
      if (path.endsWith('/jobs/{id}')) continue;
      expect(response.status, `${method} ${path}`).toBeGreaterThanOrEqual(400);
      expect(Object.keys(operation.responses), `${method} ${path} ${response.status}`).toContain(
        String(response.status),
      );
      expect(response.headers.get('content-type')).toContain('application/problem+json');
      const problem = (await response.json()) as Problem;
      expect(problem.detail).toMatch(/[\u4e00-\u9fff]/u);
      expect(problem.code).toMatch(/^[A-Z]+(?:_[A-Z]+)+$/);
    }
  });

  it('不存在的编号回答 404 和一句话', async () => {
    for (const [path, method] of await operations()) {
      if (method !== 'GET' || !path.includes('{id}') || path.includes('/packs/')) continue;
      const response = await fetch(address(fill(path.replace('{id}', 'no-such-id'))));
      expect(response.status, path).toBe(404);
      expect(((await response.json()) as Problem).detail.length).toBeGreaterThan(5);
    }
  });

  it('每个回答都带五个安全响应头', async () => {
    for (const path of [
      '/',
      '/healthz',
      '/api/v1/workspace',
      '/api/v1/nothing',
      '/api/v1/sheets/none',
    ]) {
      const { headers } = await fetch(address(path));
      for (const name of [
        'content-security-policy',
        'x-content-type-options',
        'x-frame-options',
        'referrer-policy',
        'cross-origin-opener-policy',
      ]) {
        expect(headers.get(name), `${path} ${name}`).toBeTruthy();
      }
      expect(headers.get('content-security-policy')).not.toContain('unsafe-inline');
    }
  });

  it('页面每次有不同的样式随机数，并写在页面里', async () => {
    expect(await loadPage()).not.toBe(await loadPage());
  });

  it('别的网页不能借用本机的权限', async () => {
    expect((await changePreference({ origin: 'http://evil.example' })).status).toBe(403);
    expect((await changePreference({ 'sec-fetch-site': 'cross-site' })).status).toBe(403);
    expect((await changePreference({ origin: running.server.address })).status).toBe(200);
  });
});
