import { createHash } from 'node:crypto';
import { canonicalJson } from '@mingjian/engine';
import type { Kysely } from 'kysely';
import { type Scope, type Tables, inTenant } from '../db/database.ts';
import { appendEvent, lastEvent, lockTenant } from '../db/event-log.ts';
import type { LogHead } from '../db/log-head.ts';
import type { FactEvent } from '../facts/fact-change.ts';
import { ProblemRefused } from '../problems/problem-refused.ts';

/** Who changes what, when, under which key. `now` is always a parameter. */
export type CommandContext = Readonly<{
  app: Kysely<Tables>;
  /** Where the end of the log is noted outside the database. */
  logHead: LogHead;
  tenant: string;
  actor: string;
  now: Date;
  /** Null for operations of the installation itself (loading the demonstration years). */
  idempotencyKey: string | null;
}>;

/** What a command's work sees: the tenant's transaction and the event that it will have. */
export type CommandScope = Scope & Readonly<{ actor: string; now: Date; event: FactEvent }>;

/** What the work answers: the reply to the caller and the one event; `event` null when nothing changed. */
export type CommandOutcome<R> = Readonly<{
  reply: R;
  event: Readonly<{ subject: string | null; sentence: string; payload: unknown }> | null;
}>;

/**
 * Every change goes through here: one transaction with the rows, the version and one event.
 * A repeated key returns the first answer; the same key on another request is refused. A throw undoes everything.
 */
export async function command<I, R>(
  context: CommandContext,
  name: string,
  input: I,
  work: (scope: CommandScope, input: I) => Promise<CommandOutcome<R>>,
): Promise<R> {
  const { actor, now } = context;
  const { reply, end } = await inTenant(context.app, context.tenant, async (scope) => {
    await lockTenant(scope);
    const request = createHash('sm3').update(canonicalJson({ name, actor, input })).digest('hex');
    const first = await firstAnswer(scope, context.idempotencyKey, request);
    // Stored by this function for the same command and input, so it has the same shape.
    if (first !== null) return { reply: JSON.parse(first) as R, end: null };
    const last = await lastEvent(scope);
    const event = { tenant: scope.tenant, sequence: String(last.sequence + 1n), at: now, actor };
    const outcome = await work({ ...scope, actor, now, event }, input);
    const appended =
      outcome.event &&
      (await appendEvent(scope, last, { at: now, actor, command: name, ...outcome.event }));
    if (context.idempotencyKey !== null) {
      await scope.tx
        .insertInto('idempotency')
        .values({
          tenant: scope.tenant,
          key: context.idempotencyKey,
          request_hash: request,
          reply: JSON.stringify(outcome.reply),
          created_at: now,
        })
        .execute();
    }
    return { reply: outcome.reply, end: appended };
  });
  if (end !== null) await context.logHead.note(end);
  return reply;
}

async function firstAnswer(
  scope: Scope,
  key: string | null,
  request: string,
): Promise<string | null> {
  if (key === null) return null;
  const row = await scope.tx
    .selectFrom('idempotency')
    .select(['request_hash', 'reply'])
    .where('tenant', '=', scope.tenant)
    .where('key', '=', key)
    .executeTakeFirst();
  if (!row) return null;
  if (row.request_hash !== request) {
    throw new ProblemRefused(
      'REQUEST_KEY_REUSED',
      '这个 Idempotency-Key 已经用于另一个请求；请为新的修改换一个',
      {
        where: 'Idempotency-Key',
      },
    );
  }
  return row.reply;
}
