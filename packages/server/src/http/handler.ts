import type {
  BodyOf,
  ParamsOf,
  QueryOf,
  ReplyOf,
  Route,
  RouteName,
  Routes,
} from '@mingjian/contract';
import type { CommandContext } from '../commands/command.ts';
import { type Scope, inTenant } from '../db/database.ts';
import type { Services } from './services.ts';
import type { Upload } from './upload.ts';

/** A file as an answer. */
export type FileAnswer = Readonly<{ path: string; name: string; type: string }>;

/** A parsed request: what the contract says, and who asks when. */
export type Handled<R extends Route> = Readonly<{
  params: ParamsOf<R>;
  query: QueryOf<R>;
  body: BodyOf<R> extends 'file' ? Upload : BodyOf<R>;
  services: Services;
  context: CommandContext;
}>;

type Answer<R extends Route> = ReplyOf<R> extends 'file' ? FileAnswer : ReplyOf<R>;

/** A handler of one route, typed by the contract's table. */
export type Handler<R extends Route> = (request: Handled<R>) => Promise<Answer<R>>;

/** One handler for each of these routes. */
export type Handlers<N extends RouteName> = { readonly [K in N]: Handler<Routes[K]> };

/** Reads inside the tenant of the request. */
export const read = <T>(context: CommandContext, work: (scope: Scope) => Promise<T>): Promise<T> =>
  inTenant(context.app, context.tenant, work);
