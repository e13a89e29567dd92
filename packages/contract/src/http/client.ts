import type { Problem } from './problem.ts';
import { problemSchema } from './problem.ts';
import type { BodyOf, ParamsOf, QueryOf, ReplyOf, Route } from './route.ts';
import { API_PREFIX, type RouteName, type Routes, routes } from './routes.ts';

/** The server refused; `problem.detail` is the sentence to show. */
export class ProblemError extends Error {
  readonly problem: Problem;
  constructor(problem: Problem) {
    super(problem.detail);
    this.name = 'ProblemError';
    this.problem = problem;
  }
}

/** A downloaded file. */
export type FileReply = Readonly<{ name: string; type: string; blob: Blob }>;

type Given<K extends string, T> = [T] extends [undefined]
  ? unknown
  : Partial<T> extends T
    ? { readonly [P in K]?: T }
    : { readonly [P in K]: T };
type Input<R extends Route> = Given<'params', ParamsOf<R, 'in'>> &
  Given<'query', QueryOf<R, 'in'>> &
  Given<'body', BodyOf<R, 'in'> extends 'file' ? Blob : BodyOf<R, 'in'>> & {
    /** Idempotency-Key of a command: pass the same again to retry; made up when absent. */
    readonly key?: string;
    readonly signal?: AbortSignal;
    /** Sent to its end even when the page goes away meanwhile. */
    readonly keepalive?: boolean;
  };
type Reply<R extends Route> = ReplyOf<R> extends 'file' ? FileReply : ReplyOf<R>;
type Call<R extends Route> =
  Partial<Input<R>> extends Input<R>
    ? (input?: Input<R>) => Promise<Reply<R>>
    : (input: Input<R>) => Promise<Reply<R>>;

/** One typed function for every route of the table, named as there. */
export type Client = { readonly [N in RouteName]: Call<Routes[N]> };

type Loose = Readonly<{
  params?: Record<string, unknown>;
  query?: Record<string, unknown>;
  body?: unknown;
  key?: string;
  signal?: AbortSignal;
  keepalive?: boolean;
}>;

/** Browsers refuse longer bodies to requests that outlive their page (64 KiB in all), and a character takes up to three bytes. */
const KEEPALIVE_LENGTH = 20_000;

/** A key for a command. `crypto.randomUUID` does not exist on a plain-HTTP intranet; `getRandomValues` does. */
export function idempotencyKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Builds the client: `createClient(fetch, '')` in the browser, with an origin elsewhere. */
export function createClient(fetcher: typeof fetch, base: string): Client {
  const calls = Object.entries(routes).map(([name, definition]) => [
    name,
    (input: Loose = {}) => call(fetcher, base, definition, input),
  ]);
  // The table that typed `Client` is the table that was just walked.
  return Object.fromEntries(calls) as Client;
}

/** The address of a route, for links and downloads. */
export function addressOf(
  definition: Route,
  params: Record<string, unknown> = {},
  query: Record<string, unknown> = {},
): string {
  const path = definition.path.replace(/\{(\w+)\}/g, (_, key: string) =>
    encodeURIComponent(String(params[key])),
  );
  const search = new URLSearchParams(
    Object.entries(query)
      .filter(([, value]) => value !== undefined)
      .map(([key, value]): [string, string] => [key, String(value)]),
  ).toString();
  return `${definition.root ? '' : API_PREFIX}${path}${search ? `?${search}` : ''}`;
}

async function call(
  fetcher: typeof fetch,
  base: string,
  definition: Route,
  input: Loose,
): Promise<unknown> {
  const headers: Record<string, string> = { accept: 'application/json' };
  if (definition.command) headers['idempotency-key'] = input.key ?? idempotencyKey();
  const init: RequestInit = { method: definition.method, headers };
  if (definition.body === 'file') {
    const form = new FormData();
    const blob = input.body as Blob; // Input<R> asks for a Blob exactly for these routes
    form.set('file', blob, 'name' in blob && typeof blob.name === 'string' ? blob.name : 'file');
    init.body = form;
  } else if (definition.body && input.body !== undefined) {
    headers['content-type'] = 'application/json';
    init.body = JSON.stringify(input.body);
  }
  if (input.signal) init.signal = input.signal;
  if (input.keepalive && String(init.body ?? '').length <= KEEPALIVE_LENGTH) init.keepalive = true;
  const response = await fetcher(base + addressOf(definition, input.params, input.query), init);
  if (!response.ok) throw new ProblemError(await readProblem(response));
  if (definition.reply === 'file') return readFile(response);
  return response.json();
}

async function readProblem(response: Response): Promise<Problem> {
  const text = await response.text();
  try {
    return problemSchema.parse(JSON.parse(text));
  } catch {
    return {
      type: 'about:blank',
      title: '服务没有正常回答',
      status: response.status,
      detail: `服务没有正常回答（${response.status}）；请稍后再试`,
      code: 'SERVER_DEFECT',
      where: null,
    };
  }
}

async function readFile(response: Response): Promise<FileReply> {
  const disposition = response.headers.get('content-disposition') ?? '';
  const encoded = /filename\*=UTF-8''([^;]+)/.exec(disposition)?.[1];
  return {
    name: encoded ? decodeURIComponent(encoded) : 'file',
    type: response.headers.get('content-type') ?? 'application/octet-stream',
    blob: await response.blob(),
  };
}
