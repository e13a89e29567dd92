import type { TableColumn } from '@mingjian/engine';
import { labelKey } from '../repair/label-text.ts';
import { bestMatch } from '../repair/similarity.ts';
import { type SourceRow, filled } from './source-row.ts';

const keysOf = (column: TableColumn): readonly string[] =>
  [column.label, ...(column.aliases ?? [])].map(labelKey);

/**
 * Which column of the print holds which column of the kind: headings first (several heading rows count together, a lower row is
 * more precise), then the printed column numbers 1, 2, 3 … when the headings are lost.
 */
export function headerColumns(
  head: readonly SourceRow[],
  columns: readonly TableColumn[],
): ReadonlyMap<number, string> {
  const found = new Map<number, string>();
  for (const row of head) {
    for (const { cell, column } of filled(row)) {
      const match = bestMatch(labelKey(cell.text), columns, keysOf, 0.8);
      if (!match) continue;
      for (const [at, key] of found) if (key === match.key && at !== column) found.delete(at);
      found.set(column, match.key);
    }
  }
  if (found.size * 2 >= columns.length) return found;
  return numberedColumns(head, columns) ?? found;
}

/** 栏次: a heading row of consecutive numbers from 1, one for each column of the kind. */
function numberedColumns(
  head: readonly SourceRow[],
  columns: readonly TableColumn[],
): ReadonlyMap<number, string> | null {
  for (const row of head.toReversed()) {
    const numbers = filled(row).filter(({ cell }) => /^\d{1,2}$/u.test(cell.text));
    if (numbers.length !== columns.length) continue;
    if (!numbers.every(({ cell }, index) => cell.text === String(index + 1))) continue;
    return new Map(numbers.map(({ column }, index) => [column, columns[index]?.key ?? '']));
  }
  return null;
}
