import type { FlatFact } from '../facts/flatten-sheet.ts';
import { type FactValue, basisOf, factKey } from '../facts/fact-value.ts';
import type { CommandScope } from '../commands/command.ts';
import type { FactTable } from './tables.ts';

/** Where the values of a command come from. */
export type FactOrigin = Readonly<{ source: FactTable['source']; evidence: string | null }>;

/** A change as the log keeps it; verification compares it with the fact table. */
export type FactChange = Readonly<{
  sheet: string;
  row: string;
  measure: string;
  revision: number;
  kind: FactValue['kind'];
  printed: string | null;
}>;

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
  for (let start = 0; start < facts.length; start += CHUNK) {
    const rows = facts.slice(start, start + CHUNK).map((fact) => ({
      tenant: scope.tenant,
      sheet_id: sheet.id,
      row_id: fact.rowId,
      measure: fact.measure,
      revision: fact.replaces + 1,
      period: sheet.year,
      basis: basisOf(fact.measure),
      kind: fact.value.kind,
      printed: fact.value.printed,
      amount: fact.value.kind === 'amount' ? fact.value.printed : null,
      unit: fact.unit,
      source: origin.source,
      evidence: fact.evidence === undefined ? origin.evidence : fact.evidence,
      actor: scope.actor,
      recorded_at: scope.now,
      version: sheet.version,
      event_sequence: scope.eventSequence,
    }));
    await scope.tx.insertInto('fact').values(rows).execute();
  }
  return facts.map((fact) => ({
    sheet: sheet.id,
    row: fact.rowId,
    measure: fact.measure,
    revision: fact.replaces + 1,
    kind: fact.value.kind,
    printed: fact.value.printed,
  }));
}

/** Revision numbers by fact key. */
export const revisionsByKey = (
  facts: readonly Readonly<{ rowId: string; measure: string; revision: number }>[],
): ReadonlyMap<string, number> =>
  new Map(facts.map((fact) => [factKey(fact.rowId, fact.measure), fact.revision]));
