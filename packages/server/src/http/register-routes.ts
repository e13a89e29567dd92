import { createReadStream } from 'node:fs';
import { API_PREFIX, type Route, routes, sheetIssues } from '@mingjian/contract';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type * as z from 'zod';
import type { CommandContext } from '../commands/command.ts';
import { ProblemRefused } from '../problems/problem-refused.ts';
import { coreHandlers } from '../routes/core-routes.ts';
import { exchangeHandlers } from '../routes/exchange-routes.ts';
import { indexHandlers } from '../routes/index-routes.ts';
import { sheetHandlers } from '../routes/sheet-routes.ts';
import { versionHandlers } from '../routes/version-routes.ts';
import { fieldLabel } from '../text/field-labels.ts';
import type { FileAnswer, Handlers } from './handler.ts';
import { refuseOddNumbers } from './refuse-odd-numbers.ts';
import { refuseUnstorable } from './refuse-unstorable.ts';
import type { Services } from './services.ts';
import { receiveUpload } from './receive-upload.ts';

// Every route of the contract has a handler, or this does not compile.
const handlers: Handlers<keyof typeof routes> = {
  ...coreHandlers,
  ...sheetHandlers,
  ...versionHandlers,
  ...indexHandlers,
  ...exchangeHandlers,
};

type LooseHandler = (request: {
  params: unknown;
  query: unknown;
  body: unknown;
  services: Services;
  context: CommandContext;
}) => Promise<unknown>;

/** Makes a Fastify route of every row of the contract's table. */
export function registerRoutes(app: FastifyInstance, services: Services): void {
  for (const [name, definition] of Object.entries(routes) as [keyof typeof routes, Route][]) {
    // The table and the handlers are typed against each other above; here they are walked together.
    const handler = handlers[name] as unknown as LooseHandler;
    app.route({
      method: definition.method,
      url: (definition.root ? '' : API_PREFIX) + definition.path.replaceAll(/\{(\w+)\}/g, ':$1'),
      handler: async (request, reply) => {
        const answer = await handler({
          params: parseAddress(definition.params, request.params, 'params'),
          query: parseAddress(definition.query, request.query, 'query'),
          body:
            definition.body === 'file'
              ? await receiveUpload(request)
              : parseBody(definition.body, request.body),
          services,
          context: contextOf(definition, request, services),
        });
        return definition.reply === 'file'
          ? sendFile(reply, answer as FileAnswer)
          : sendJson(reply, definition, answer);
      },
    });
  }
}

function contextOf(definition: Route, request: FastifyRequest, services: Services): CommandContext {
  const header = request.headers['idempotency-key'];
  const key = typeof header === 'string' ? header.trim() : null;
  if (definition.command && (key === null || key.length < 8 || key.length > 128)) {
    throw new ProblemRefused(
      'REQUEST_KEY_MISSING',
      '修改请求要带 Idempotency-Key 请求头（8 到 128 个字符），重试时用同一个',
      { where: 'Idempotency-Key' },
    );
  }
  return {
    app: services.database.app,
    logHead: services.logHead,
    tenant: services.tenant,
    actor: services.actor,
    now: services.now(),
    idempotencyKey: definition.command ? key : null,
  };
}

function parse(schema: z.ZodType | undefined, value: unknown, where: string): unknown {
  if (!schema) return undefined;
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const issues = sheetIssues(parsed.error);
  const first = issues[0];
  const place = first?.path ? `${placeWords(first.path)}：` : '';
  throw new ProblemRefused('REQUEST_INVALID', `${place}${first?.message ?? '请求不合要求'}`, {
    where: first?.path ? `${where}.${first.path}` : where,
    issues,
  });
}

/** What an address says; a number there is plain digits, so that 0x7e8, 2e3 and 02024 are no years. */
function parseAddress(schema: z.ZodType | undefined, value: unknown, where: string): unknown {
  const parsed = parse(schema, value, where);
  refuseOddNumbers(value, parsed, where);
  return parsed;
}

/** A field by its Chinese name where it has one. */
const placeWords = (path: string): string => {
  const label = fieldLabel(path.split('.').at(-1) ?? '');
  return /\p{Script=Han}/u.test(label) ? label : path;
};

function parseBody(schema: z.ZodType | undefined, value: unknown): unknown {
  refuseUnstorable(value);
  return parse(schema, value, 'body');
}

const sendJson = (reply: FastifyReply, definition: Route, answer: unknown): FastifyReply =>
  reply
    .code(definition.status)
    .type('application/json; charset=utf-8')
    .header('cache-control', 'no-store')
    .send(JSON.stringify(answer));

const sendFile = (reply: FastifyReply, file: FileAnswer): FastifyReply =>
  reply
    .type(file.type)
    .header('cache-control', 'no-store')
    .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`)
    .send(createReadStream(file.path));
