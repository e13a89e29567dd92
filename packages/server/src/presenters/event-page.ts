import type { Scope } from '../db/database.ts';

type PageQuery = Readonly<{ before?: number; limit: number; subject?: string }>;

/** A page of the log, newest first. */
export async function presentEvents(scope: Scope, query: PageQuery) {
  let rows = scope.tx.selectFrom('event').selectAll().where('tenant', '=', scope.tenant);
  if (query.before !== undefined) rows = rows.where('sequence', '<', String(query.before));
  if (query.subject !== undefined) rows = rows.where('subject', '=', query.subject);
  const found = await rows
    .orderBy('sequence', 'desc')
    .limit(query.limit + 1)
    .execute();
  const events = found.slice(0, query.limit).map((row) => ({
    sequence: Number(row.sequence),
    at: row.at.toISOString(),
    actor: row.actor,
    command: row.command,
    subject: row.subject,
    sentence: row.sentence,
    previousHash: row.previous_hash,
    hash: row.hash,
  }));
  return { events, next: found.length > query.limit ? (events.at(-1)?.sequence ?? null) : null };
}
