import type * as z from 'zod';
import type { Immutable } from './immutable.ts';
import type { ProblemCode } from './problem.ts';

/** One row of the interface: everything the server, /openapi.json and the client need to know about a route. */
export type Route = Readonly<{
  method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** With `{name}` parameters, after /api/v1; an absolute path when `root`. */
  path: string;
  root?: true;
  summary: string;
  /** A change: wants an Idempotency-Key header, repeats the first answer for a repeated key. */
  command?: true;
  params?: z.ZodType;
  query?: z.ZodType;
  /** JSON body, or "file": multipart/form-data with one part named file. */
  body?: z.ZodType | 'file';
  status: 200 | 201 | 202;
  /** JSON reply, or "file": bytes with a file name. */
  reply: z.ZodType | 'file';
  problems: readonly ProblemCode[];
}>;

/** Keeps the literal types of a route, so that handlers and the client are typed from it. */
export const route = <const R extends Route>(definition: R): R => definition;

/** What a caller passes (before defaults) or a handler receives (after parsing). */
type Part<R, K extends 'params' | 'query', Side extends 'in' | 'out'> = R extends {
  [P in K]: infer S extends z.ZodType;
}
  ? Side extends 'in'
    ? z.input<S>
    : z.output<S>
  : undefined;

export type ParamsOf<R extends Route, Side extends 'in' | 'out' = 'out'> = Part<R, 'params', Side>;
export type QueryOf<R extends Route, Side extends 'in' | 'out' = 'out'> = Part<R, 'query', Side>;
export type BodyOf<R extends Route, Side extends 'in' | 'out' = 'out'> = R extends { body: 'file' }
  ? 'file'
  : R extends { body: infer S extends z.ZodType }
    ? Immutable<Side extends 'in' ? z.input<S> : z.output<S>>
    : undefined;
export type ReplyOf<R extends Route> = R['reply'] extends z.ZodType
  ? Immutable<z.output<R['reply']>>
  : 'file';
