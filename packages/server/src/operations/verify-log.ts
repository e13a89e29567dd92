import { type CompiledPack, packHash } from '@mingjian/engine';
import { withOwner } from '../db/database.ts';
import { FIRST_HASH, eventHash } from '../db/event-log.ts';
import type { Client } from '../db/driver.ts';
import { type OperationOptions, onDatabase } from './open-for-operation.ts';

/** The first record that breaks the chain. */
export type BrokenEvent = Readonly<{ tenant: string; sequence: number; why: string }>;

/** What a verification found. */
export type LogReport = Readonly<{
  events: number;
  facts: number;
  intact: boolean;
  firstBroken: BrokenEvent | null;
  seconds: number;
}>;

type Row = {
  tenant: string;
  sequence: string;
  at: Date;
  actor: string;
  command: string;
  subject: string | null;
  sentence: string;
  payload: string;
  previous_hash: string;
  hash: string;
};

const PAGE = 2000;

/** Recomputes the whole chain, and compares every fact with the event that made it. */
export async function verifyLog(options: OperationOptions): Promise<LogReport> {
  const startedAt = performance.now();
  return onDatabase(options, 'beside', (owner) =>
    withOwner(owner, async (client) => {
      await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
      const { rows: tenants } = await client.query<{ id: string }>(
        'SELECT id FROM tenant ORDER BY id',
      );
      let [events, facts] = [0, 0];
      let firstBroken: BrokenEvent | null = null;
      for (const { id } of tenants) {
        const found = await verifyTenant(client, id);
        events += found.events;
        facts += found.facts;
        firstBroken ??= found.broken ?? (await brokenPack(client, id));
      }
      await client.query('COMMIT');
      const seconds = Math.round(performance.now() - startedAt) / 1000;
      return { events, facts, intact: firstBroken === null, firstBroken, seconds };
    }),
  );
}

async function verifyTenant(client: Client, tenant: string) {
  let hash = FIRST_HASH;
  let [events, facts] = [0, 0];
  for (;;) {
    const { rows } = await client.query<Row>(
      `SELECT tenant, sequence, at, actor, command, subject, sentence, payload, previous_hash, hash
         FROM event
        WHERE tenant = $1
          AND sequence > $2
        ORDER BY sequence
        LIMIT ${PAGE}`,
      [tenant, events],
    );
    const factCounts = await factsByEvent(client, tenant, events, events + PAGE);
    for (const row of rows) {
      const why =
        brokenLink(row, events + 1, hash) ?? brokenFacts(row, factCounts.get(row.sequence) ?? []);
      if (why !== null)
        return { events, facts, broken: { tenant, sequence: Number(row.sequence), why } };
      hash = row.hash;
      events += 1;
      facts += factCounts.get(row.sequence)?.length ?? 0;
    }
    if (rows.length < PAGE) break;
  }
  const { rows: orphans } = await client.query<{ sequence: string }>(
    `SELECT MIN(event_sequence) AS sequence
       FROM (SELECT tenant, event_sequence FROM fact UNION ALL SELECT tenant, event_sequence FROM index_fact) AS facts
      WHERE tenant = $1
        AND event_sequence > $2
     HAVING COUNT(*) > 0`,
    [tenant, events],
  );
  const lost = orphans[0];
  const broken = lost
    ? { tenant, sequence: Number(lost.sequence), why: '有数据引用这条记录，但记录不见了' }
    : null;
  return { events, facts, broken };
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

function brokenLink(row: Row, expected: number, previous: string): string | null {
  if (Number(row.sequence) !== expected) return `第 ${expected} 条记录不见了`;
  if (row.previous_hash !== previous) return '与上一条记录接不上';
  const { tenant, sequence, actor, command, subject, sentence, payload } = row;
  const content = {
    tenant,
    sequence,
    at: row.at.toISOString(),
    actor,
    command,
    subject,
    sentence,
    payload,
  };
  return eventHash(previous, content) === row.hash ? null : '内容与校验值不符，记录被改过';
}

type FactLine = string;

async function factsByEvent(
  client: Client,
  tenant: string,
  after: number,
  until: number,
): Promise<ReadonlyMap<string, FactLine[]>> {
  const { rows } = await client.query<{ event: string; line: string }>(
    `SELECT event_sequence AS event,
            concat_ws(E'\\t', sheet_id, row_id, measure, revision, kind, COALESCE('=' || printed, '')) AS line
       FROM fact
      WHERE tenant = $1
        AND event_sequence > $2
        AND event_sequence <= $3
      UNION ALL
     SELECT event_sequence AS event,
            concat_ws(E'\\t', department_id || '/' || year, path, measure, revision, kind, COALESCE('=' || printed, '')) AS line
       FROM index_fact
      WHERE tenant = $1
        AND event_sequence > $2
        AND event_sequence <= $3`,
    [tenant, after, until],
  );
  const lines = new Map<string, FactLine[]>();
  for (const { event, line } of rows) {
    const known = lines.get(event);
    if (known) known.push(line);
    else lines.set(event, [line]);
  }
  return lines;
}

type Change = Readonly<{
  sheet: string;
  row: string;
  measure: string;
  revision: number;
  kind: string;
  printed: string | null;
}>;

/** The facts of an event against its payload: a figure changed behind the log's back does not match. */
function brokenFacts(row: Row, stored: readonly FactLine[]): string | null {
  // Written by the commands; the hash over it has just been verified.
  const { changes = [] } = JSON.parse(row.payload) as { changes?: readonly Change[] };
  const logged = new Set(
    changes.map((change) =>
      [
        change.sheet,
        change.row,
        change.measure,
        change.revision,
        change.kind,
        change.printed === null ? '' : `=${change.printed}`,
      ].join('\t'),
    ),
  );
  if (stored.length < logged.size) return `记录里的 ${logged.size} 个数据只剩 ${stored.length} 个`;
  return stored.every((line) => logged.has(line)) ? null : '数据与留痕不符，有数据被绕过留痕改动';
}
