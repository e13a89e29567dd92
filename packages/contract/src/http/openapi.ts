import * as z from 'zod';
import { PROBLEMS, problemSchema } from './problem.ts';
import type { Route } from './route.ts';
import { API_PREFIX, routes } from './routes.ts';

type Json = Record<string, unknown>;

// Codes that any route may answer with.
const COMMON = ['REQUEST_INVALID', 'SERVER_DEFECT', 'SERVER_BUSY'] as const;

const schemaOf = (schema: z.ZodType, io: 'input' | 'output'): Json => {
  const { $schema: _dialect, ...rest } = z.toJSONSchema(schema, {
    io,
    unrepresentable: 'any',
  }) as Json;
  return rest;
};

function parameters(schema: z.ZodType | undefined, place: 'path' | 'query'): Json[] {
  if (!schema) return [];
  const object = schemaOf(schema, 'input') as {
    properties?: Record<string, Json>;
    required?: string[];
  };
  return Object.entries(object.properties ?? {}).map(([name, property]) => ({
    name,
    in: place,
    required: place === 'path' || (object.required ?? []).includes(name),
    schema: property,
  }));
}

function problemReplies(definition: Route): Json {
  const commands = definition.command
    ? (['REQUEST_KEY_MISSING', 'REQUEST_KEY_REUSED'] as const)
    : [];
  const byStatus = new Map<number, string[]>();
  for (const code of [...COMMON, ...commands, ...definition.problems]) {
    const { status } = PROBLEMS[code];
    byStatus.set(status, [...(byStatus.get(status) ?? []), `${code}：${PROBLEMS[code].title}`]);
  }
  return Object.fromEntries(
    [...byStatus].map(([status, lines]) => [
      String(status),
      {
        description: lines.join('\n'),
        content: {
          'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } },
        },
      },
    ]),
  );
}

function requestBody(definition: Route): Json {
  if (!definition.body) return {};
  const content =
    definition.body === 'file'
      ? {
          'multipart/form-data': {
            schema: {
              type: 'object',
              required: ['file'],
              properties: {
                file: { type: 'string', contentMediaType: 'application/octet-stream' },
              },
            },
          },
        }
      : { 'application/json': { schema: schemaOf(definition.body, 'input') } };
  return { requestBody: { required: true, content } };
}

function operation(name: string, definition: Route): Json {
  const keyHeader = {
    name: 'Idempotency-Key',
    in: 'header',
    required: true,
    schema: { type: 'string', minLength: 8, maxLength: 128 },
  };
  const content =
    definition.reply === 'file'
      ? { 'application/octet-stream': {} }
      : { 'application/json': { schema: schemaOf(definition.reply, 'output') } };
  return {
    operationId: name,
    summary: definition.summary,
    parameters: [
      ...parameters(definition.params, 'path'),
      ...parameters(definition.query, 'query'),
      ...(definition.command ? [keyHeader] : []),
    ],
    ...requestBody(definition),
    responses: {
      [String(definition.status)]: { description: definition.summary, content },
      ...problemReplies(definition),
    },
  };
}

/** The OpenAPI 3.1 description of the route table. */
export function openApiDocument(version: string): Json {
  const paths: Record<string, Json> = {};
  for (const [name, definition] of Object.entries(routes) as [string, Route][]) {
    const path = `${definition.root ? '' : API_PREFIX}${definition.path}`;
    paths[path] = {
      ...paths[path],
      [definition.method.toLowerCase()]: operation(name, definition),
    };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: '明鉴 Mingjian',
      version,
      description: '预算绩效：自评、计分、说明、核对。金额和得分都是十进制字符串。',
    },
    jsonSchemaDialect: 'https://json-schema.org/draft/2020-12/schema',
    paths,
    components: { schemas: { Problem: schemaOf(problemSchema, 'output') } },
  };
}
