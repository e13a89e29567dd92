import type { IndexMeasure } from '@mingjian/contract';
import { isDecimalText } from '@mingjian/engine';
import type { CommandScope } from '../commands/command.ts';
import type { Scope } from './database.ts';
import { type IndexFactChange, indexFactRow } from '../facts/fact-change.ts';
import type { FactOrigin } from './store-facts.ts';
import type { IndexFactTable } from './tables.ts';

/** Whose index, in which year. */
export type IndexPlace = Readonly<{ departmentId: string; year: number }>;

/** The newest revision of a value of an index. */
export type IndexFact = Readonly<{
  path: string;
  measure: IndexMeasure;
  revision: number;
  value: string | null;
  version: number;
  packHash: string;
  source: IndexFactTable['source'];
  evidence: string | null;
  actor: string;
  recordedAt: Date;
}>;

/** Every value of a year's index, newest revisions only. */
export async function listIndexFacts(
  scope: Scope,
  place: IndexPlace,
): Promise<readonly IndexFact[]> {
  const rows = await scope.tx
    .selectFrom('index_fact')
    .distinctOn(['path', 'measure'])
    .selectAll()
    .where('tenant', '=', scope.tenant)
    .where('department_id', '=', place.departmentId)
    .where('year', '=', place.year)
    .orderBy('path')
    .orderBy('measure')
    .orderBy('revision', 'desc')
    .execute();
  return rows.map((row) => ({
    path: row.path,
    measure: row.measure,
    revision: row.revision,
    value: row.printed,
    version: Number(row.version),
    packHash: row.pack_hash,
    source: row.source,
    evidence: row.evidence,
    actor: row.actor,
    recordedAt: row.recorded_at,
  }));
}

/** The version that an index stands at: one more with each command that changed it, 0 before the first. */
export const indexVersion = (facts: readonly IndexFact[]): number =>
  facts.reduce((highest, fact) => Math.max(highest, fact.version), 0);

/** A value to write: which one, and what it becomes. */
export type IndexWrite = Readonly<{
  path: string;
  measure: IndexMeasure;
  value: string | null;
  evidence?: string | null;
}>;

const WORDS: ReadonlySet<IndexMeasure> = new Set(['reason', 'notApplicable']);

const kindOf = ({ measure, value }: IndexWrite): IndexFactTable['kind'] => {
  if (value === null) return 'missing';
  return !WORDS.has(measure) && isDecimalText(value) ? 'amount' : 'text';
};

/** Appends a revision of each value that differs from the standing one; tells what the event must say about them. */
export async function appendIndexFacts(
  scope: CommandScope,
  place: IndexPlace,
  packHash: string,
  standing: readonly IndexFact[],
  writes: readonly IndexWrite[],
  origin: FactOrigin,
): Promise<readonly IndexFactChange[]> {
  const known = new Map(standing.map((fact) => [`${fact.path}\n${fact.measure}`, fact]));
  const version = indexVersion(standing) + 1;
  // The last word counts when one request names a value twice.
  const last = new Map(writes.map((write) => [`${write.path}\n${write.measure}`, write]));
  const changes = [...last].flatMap(([key, write]): IndexFactChange[] => {
    const before = known.get(key);
    if ((before?.value ?? null) === write.value) return [];
    return [
      {
        sheet: `${place.departmentId}/${place.year}`,
        row: write.path,
        measure: write.measure,
        revision: (before?.revision ?? 0) + 1,
        kind: kindOf(write),
        printed: write.value,
        unit: null,
        period: place.year,
        basis: null,
        source: origin.source,
        evidence: write.evidence === undefined ? origin.evidence : write.evidence,
        version,
        pack: packHash,
      },
    ];
  });
  if (changes.length > 0)
    await scope.tx
      .insertInto('index_fact')
      .values(changes.map((change) => indexFactRow(scope.event, change)))
      .execute();
  return changes;
}
