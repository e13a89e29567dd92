import { sql } from 'kysely';
import type { Scope } from '../db/database.ts';

type PageQuery = Readonly<{
  before?: number;
  limit: number;
  subject?: string;
  /** Together: only what concerns this department's year. */
  department?: string;
  year?: number;
}>;

/** A page of the log, newest first. */
export async function presentEvents(scope: Scope, query: PageQuery) {
  let rows = scope.tx.selectFrom('event').selectAll().where('tenant', '=', scope.tenant);
  if (query.before !== undefined) rows = rows.where('sequence', '<', String(query.before));
  if (query.subject !== undefined) rows = rows.where('subject', '=', query.subject);
  const { department, year } = query;
  if (department !== undefined && year !== undefined)
    rows = rows.where(concernsYear(scope.tenant, department, year));
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

/**
 * True for events of a year: of its sheets (deleted ones too), of the department in that year, and of imports that wrote there.
 * An import has no subject of its own; its payload names the sheets, and indexes as department/year.
 */
function concernsYear(tenant: string, department: string, year: number) {
  const sheets = sql`SELECT id FROM sheet
    WHERE tenant = ${tenant} AND department_id = ${department} AND year = ${year}`;
  const index = `${department}/${year}`;
  return sql<boolean>`(
    event.subject IN (${sheets})
    OR (event.subject = ${department}
      AND coalesce(event.payload::jsonb ->> 'year', ${String(year)}) = ${String(year)})
    OR (event.subject IS NULL AND EXISTS (
      SELECT FROM jsonb_path_query(event.payload::jsonb, '$.sheets[*].id') AS id
      WHERE id #>> '{}' IN (${sheets})))
    OR (event.subject IS NULL AND EXISTS (
      SELECT FROM jsonb_path_query(event.payload::jsonb, '$.changes[*].sheet') AS id
      WHERE id #>> '{}' = ${index}))
  )`;
}
