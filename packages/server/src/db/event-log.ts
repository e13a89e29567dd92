import { createHash } from 'node:crypto';
import { canonicalJson } from '@mingjian/engine';
import { sql } from 'kysely';
import type { Scope } from './database.ts';

/** What one command did, before it is chained. */
export type EventDraft = Readonly<{
  at: Date;
  actor: string;
  command: string;
  subject: string | null;
  /** Chinese sentence for the person who reads the log. */
  sentence: string;
  payload: unknown;
}>;

/** The hash before the first event. */
export const FIRST_HASH = '0'.repeat(64);

const sm3 = (text: string): string => createHash('sm3').update(text).digest('hex');

/** The fields that the chain protects, as stored. */
export type EventContent = Readonly<{
  tenant: string;
  sequence: string;
  at: string;
  actor: string;
  command: string;
  subject: string | null;
  sentence: string;
  payload: string;
}>;

/** SM3 over the previous hash and the canonical JSON of the event: no field can change without breaking the chain. */
export const eventHash = (previousHash: string, content: EventContent): string =>
  sm3(`${previousHash}\n${canonicalJson(content)}`);

/** Serialises the commands of a tenant, so that versions and the chain have one order. Held until the transaction ends. */
export async function lockTenant(scope: Scope): Promise<void> {
  await sql`SELECT pg_advisory_xact_lock(831500, ${Number(scope.tenant)})`.execute(scope.tx);
}

/** The end of the chain; the next event gets the next number. */
export async function lastEvent(
  scope: Scope,
): Promise<Readonly<{ sequence: bigint; hash: string }>> {
  const last = await scope.tx
    .selectFrom('event')
    .select(['sequence', 'hash'])
    .where('tenant', '=', scope.tenant)
    .orderBy('sequence', 'desc')
    .limit(1)
    .executeTakeFirst();
  return { sequence: BigInt(last?.sequence ?? 0), hash: last?.hash ?? FIRST_HASH };
}

/** An event by its number and hash: whoever noted them down can tell later whether the log up to there is still the same. */
export type LogEnd = Readonly<{ tenant: string; sequence: string; hash: string }>;

/** Appends an event and tells the new end of the chain; the tenant must be locked. */
export async function appendEvent(
  scope: Scope,
  last: Readonly<{ sequence: bigint; hash: string }>,
  draft: EventDraft,
): Promise<LogEnd> {
  const content: EventContent = {
    tenant: scope.tenant,
    sequence: String(last.sequence + 1n),
    at: draft.at.toISOString(),
    actor: draft.actor,
    command: draft.command,
    subject: draft.subject,
    // Half a character would be stored as U+FFFD and break the chain; a sentence that was cut may end in one.
    sentence: draft.sentence.toWellFormed(),
    payload: canonicalJson(draft.payload),
  };
  const hash = eventHash(last.hash, content);
  await scope.tx
    .insertInto('event')
    .values({ ...content, at: draft.at, previous_hash: last.hash, hash })
    .execute();
  return { tenant: scope.tenant, sequence: content.sequence, hash };
}
