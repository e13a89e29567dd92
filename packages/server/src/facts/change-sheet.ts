import type { SelfEvaluation } from '@mingjian/engine';
import type { NewFact } from '../db/store-facts.ts';
import type { StoredSheet } from '../db/read-sheets.ts';
import { factKey, sameValue } from './fact-value.ts';
import { type RowIds, flattenSheet } from './flatten-sheet.ts';

/** Evidence given with an edit, by fact key; the fact gets a new revision even when its value stays. */
export type EvidenceByKey = ReadonlyMap<string, string | null>;

/** The revisions that lead from the stored sheet to the next one: changed, added and withdrawn facts. */
export function changedFacts(
  stored: StoredSheet,
  next: Readonly<{ sheet: SelfEvaluation; rowIds: RowIds }>,
  evidence: EvidenceByKey = new Map(),
): readonly NewFact[] {
  const current = new Map(stored.facts.map((fact) => [factKey(fact.rowId, fact.measure), fact]));
  const flat = flattenSheet(next.sheet, next.rowIds);
  const changed: NewFact[] = [];
  const seen = new Set<string>();
  for (const fact of flat) {
    const key = factKey(fact.rowId, fact.measure);
    seen.add(key);
    const before = current.get(key);
    const same =
      before !== undefined && sameValue(before.value, fact.value) && before.unit === fact.unit;
    if (same && !evidence.has(key)) continue;
    const given = evidence.get(key);
    changed.push({
      ...fact,
      replaces: before?.revision ?? 0,
      ...(given === undefined ? {} : { evidence: given }),
    });
  }
  const rows = new Set(['', ...Object.values(next.rowIds).flat()]);
  for (const [key, before] of current) {
    // Facts of a removed row stay as they were: the row is what went away.
    if (seen.has(key) || before.value.kind === 'withdrawn' || !rows.has(before.rowId)) continue;
    const { rowId, measure } = before;
    changed.push({
      rowId,
      measure,
      unit: null,
      value: { kind: 'withdrawn', printed: null },
      replaces: before.revision,
    });
  }
  return changed;
}
