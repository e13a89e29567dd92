import type { RecognisedTable } from '@mingjian/engine';

import { labelKey } from '../prose/labels.ts';
import type { ProseContext } from '../prose/prose-context.ts';

/** Fact id of a cell that was read, by table kind, row and column; null when there is no such table, row or value. */
export function cellFact(
  context: ProseContext,
  kind: string,
  row: Readonly<{ code: string } | { label: string } | { total: true }>,
  column: string,
): string | null {
  const tables = context.tables.filter((table) => table.kind === kind);
  const table = tables[0];
  // Two tables of one kind (a department and its unit): which one a sentence means is unsure.
  if (!table || tables.length > 1) return null;
  const found = table.rows
    .filter((candidate) => matches(candidate, row))
    .flatMap((candidate) => candidate.facts[column] ?? []);
  const id = found.length === 1 ? (found[0] ?? null) : null;
  return id !== null && context.facts.get(id)?.value != null ? id : null;
}

function matches(
  candidate: RecognisedTable['rows'][number],
  row: Readonly<{ code: string } | { label: string } | { total: true }>,
): boolean {
  if ('code' in row) return candidate.code === row.code;
  if ('total' in row) return candidate.role === 'total' && labelKey(candidate.label) === '合计';
  return labelKey(candidate.label) === labelKey(row.label);
}
