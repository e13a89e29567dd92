import type { CommandScope } from '../commands/command.ts';
import { type FactChange, sheetFactRow } from '../facts/fact-change.ts';
import { basisOf } from '../facts/fact-value.ts';
import type { FlatFact } from '../facts/flatten-sheet.ts';
import type { FactTable } from './tables.ts';

/** Where the values of a command come from. */
export type FactOrigin = Readonly<{ source: FactTable['source']; evidence: string | null }>;

/** Facts to add, with the revision that each replaces (0: none). */
export type NewFact = FlatFact & Readonly<{ replaces: number; evidence?: string | null }>;

// PostgreSQL takes at most 65 535 parameters in one statement.
const CHUNK = 2000;

/** Appends revisions of facts; nothing is overwritten. Returns what the event must say about them. */
export async function appendFacts(
  scope: CommandScope,
  sheet: Readonly<{ id: string; year: number; version: number }>,
  facts: readonly NewFact[],
  origin: FactOrigin,
): Promise<readonly FactChange[]> {
  const changes = facts.map((fact): FactChange => ({
    sheet: sheet.id,
    row: fact.rowId,
    measure: fact.measure,
    revision: fact.replaces + 1,
    kind: fact.value.kind,
    printed: fact.value.printed,
    unit: fact.unit,
    period: sheet.year,
    basis: basisOf(fact.measure),
    source: origin.source,
    evidence: fact.evidence === undefined ? origin.evidence : fact.evidence,
    version: sheet.version,
  }));
  const rows = changes.map((change) => sheetFactRow(scope.event, change));
  for (let start = 0; start < rows.length; start += CHUNK) {
    const part = rows.slice(start, start + CHUNK);
    await scope.tx.insertInto('fact').values(part).execute();
  }
  return changes;
}
