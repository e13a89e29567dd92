import { resolve } from 'node:path';
import { type CompiledPack, packHash } from '@mingjian/engine';
import { withOwner } from '../db/database.ts';
import type { Client } from '../db/driver.ts';
import { FIRST_HASH, type LogEnd, eventHash } from '../db/event-log.ts';
import { logHeadFile, readLogHead } from '../db/log-head.ts';
import type { FactChange, FactEvent } from '../facts/fact-change.ts';
import { type OperationOptions, onDatabase } from './open-for-operation.ts';
import { brokenFacts, instantColumn, storedFacts } from './verify-facts.ts';

/** The first record that breaks the chain. */
export type BrokenEvent = Readonly<{ tenant: string; sequence: number; why: string }>;

/** What a verification found. */
export type LogReport = Readonly<{
  events: number;
  facts: number;
  intact: boolean;
  firstBroken: BrokenEvent | null;
  /** The end of each tenant's log, for noting down where nobody who works on this machine can change it. */
  ends: readonly LogEnd[];
  /** The file outside the database that the log was held against; null where there is none. */
  headFile: string | null;
  seconds: number;
}>;

type Row = {
  tenant: string;
  sequence: string;
  at: string;
  actor: string;
  command: string;
  subject: string | null;
  sentence: string;
  payload: string;
  previous_hash: string;
  hash: string;
};

const PAGE = 2000;

/** Recomputes the whole chain, compares every fact with the event that made it, and the log with what was noted outside the database. */
export async function verifyLog(options: OperationOptions): Promise<LogReport> {
  const startedAt = performance.now();
  const file = logHeadFile(resolve(options.dataDirectory), options.databaseUrl);
  return onDatabase(options, 'beside', (owner) =>
    withOwner(owner, async (client) => {
      // Before the snapshot: a server that goes on saving notes each event after its commit.
      const noted = await readLogHead(file);
      await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
      const { rows: tenants } = await client.query<{ id: string }>(
        'SELECT id FROM tenant ORDER BY id',
      );
      let [events, facts] = [0, 0];
      let firstBroken: BrokenEvent | null = null;
      const ends: LogEnd[] = [];
      for (const { id } of tenants) {
        const found = await verifyTenant(client, id, noted ?? new Map());
        events += found.events;
        facts += found.facts;
        ends.push({ tenant: id, sequence: String(found.events), hash: found.hash });
        firstBroken ??= found.broken ?? (await brokenPack(client, id));
      }
      await client.query('COMMIT');
      const seconds = Math.round(performance.now() - startedAt) / 1000;
      const headFile = noted === null ? null : file;
      return { events, facts, intact: firstBroken === null, firstBroken, ends, headFile, seconds };
    }),
  );
}

async function verifyTenant(client: Client, tenant: string, noted: ReadonlyMap<string, string>) {
  let hash = FIRST_HASH;
  let [events, facts] = [0, 0];
  for (;;) {
    const { rows } = await client.query<Row>(
      `SELECT tenant, sequence, ${instantColumn('at')}, actor, command, subject, sentence, payload, previous_hash, hash
         FROM event
        WHERE tenant = $1
          AND sequence > $2
        ORDER BY sequence
        LIMIT ${PAGE}`,
      [tenant, events],
    );
    const stored = await storedFacts(client, tenant, events, events + PAGE);
    for (const row of rows) {
      const own = stored.get(row.sequence) ?? new Map();
      const why =
        brokenLink(row, events + 1, hash) ??
        brokenNote(row, noted) ??
        brokenFacts(eventOf(row), changesOf(row), own);
      if (why !== null)
        return { events, facts, hash, broken: { tenant, sequence: Number(row.sequence), why } };
      hash = row.hash;
      events += 1;
      facts += own.size;
    }
    if (rows.length < PAGE) break;
  }
  const broken = (await orphanedFact(client, tenant, events)) ?? cutOff(tenant, events, noted);
  return { events, facts, hash, broken };
}

/** A chain that was recomputed from somewhere on agrees with itself, but not with what was noted at the time. */
function brokenNote(row: Row, noted: ReadonlyMap<string, string>): string | null {
  return (noted.get(`${row.tenant} ${row.sequence}`) ?? row.hash) === row.hash
    ? null
    : '与链头文件当时记下的校验值不同，这一条或更早的留痕被整段改写过';
}

/** A fact that names an event beyond the end of the log. */
async function orphanedFact(
  client: Client,
  tenant: string,
  events: number,
): Promise<BrokenEvent | null> {
  const { rows } = await client.query<{ sequence: string }>(
    `SELECT MIN(event_sequence) AS sequence
       FROM (SELECT tenant, event_sequence FROM fact UNION ALL SELECT tenant, event_sequence FROM index_fact) AS facts
      WHERE tenant = $1
        AND event_sequence > $2
     HAVING COUNT(*) > 0`,
    [tenant, events],
  );
  const lost = rows[0];
  if (!lost) return null;
  return { tenant, sequence: Number(lost.sequence), why: '有数据引用这条记录，但记录不见了' };
}

/** Events that were noted outside the database and are no longer in it: the log was cut, or an older copy was put in its place. */
function cutOff(
  tenant: string,
  events: number,
  noted: ReadonlyMap<string, string>,
): BrokenEvent | null {
  const highest = [...noted.keys()].reduce((most, place) => {
    const [whose, sequence] = place.split(' ');
    return whose === tenant ? Math.max(most, Number(sequence)) : most;
  }, 0);
  if (highest <= events) return null;
  return {
    tenant,
    sequence: events + 1,
    why: `链头文件记到第 ${highest} 条，库里只到第 ${events} 条；末尾的留痕被截去，或换上了较早的数据`,
  };
}

/** A kept pack that is no longer the one its hash names: every sheet scored with it would come out differently. */
async function brokenPack(client: Client, tenant: string): Promise<BrokenEvent | null> {
  const { rows } = await client.query<{ hash: string; pack_id: string; compiled: string }>(
    'SELECT hash, pack_id, compiled FROM pack_copy WHERE tenant = $1 ORDER BY hash',
    [tenant],
  );
  for (const { hash, pack_id: id, compiled } of rows) {
    // Written by keepPack from a compiled pack; whatever it is now, its hash tells.
    if (packHash(JSON.parse(compiled) as CompiledPack) === hash) continue;
    const { rows: events } = await client.query<{ sequence: string }>(
      'SELECT MIN(event_sequence) AS sequence FROM fact WHERE tenant = $1 AND sheet_id IN (SELECT id FROM sheet WHERE tenant = $1 AND pack_hash = $2)',
      [tenant, hash],
    );
    return {
      tenant,
      sequence: Number(events[0]?.sequence ?? 0),
      why: `所用规则包“${id}”的存本与校验值不符，规则被改过`,
    };
  }
  return null;
}

const eventOf = ({ tenant, sequence, at, actor }: Row): FactEvent => ({
  tenant,
  sequence,
  at: new Date(at),
  actor,
});

/** Written by the commands; the hash over it has just been verified. */
const changesOf = ({ payload }: Row): readonly FactChange[] =>
  (JSON.parse(payload) as { changes?: readonly FactChange[] }).changes ?? [];

function brokenLink(row: Row, expected: number, previous: string): string | null {
  if (Number(row.sequence) !== expected) return `第 ${expected} 条记录不见了`;
  if (row.previous_hash !== previous) return '与上一条记录接不上';
  const { tenant, sequence, actor, command, subject, sentence, payload } = row;
  const content = {
    tenant,
    sequence,
    // Written with whole milliseconds; anything finer was put there by somebody else and breaks the hash.
    at: row.at.replace(/000Z$/, 'Z'),
    actor,
    command,
    subject,
    sentence,
    payload,
  };
  return eventHash(previous, content) === row.hash ? null : '内容与校验值不符，记录被改过';
}
