import type { TableKind } from '@mingjian/engine';
import { isContradicted } from './settle.ts';
import { tableSums } from './table-sums.ts';
import type { WorkingCell, WorkingRow } from './working-table.ts';

/**
 * In text a lost or doubled tab moves numbers under the next heading without a trace in the row itself. Where a sum of the
 * table fails, or a row has figures but no total, the place of its numbers is an inference: they are no longer called clean.
 * A row that moved as a whole — its first figure is the sum of the others — is put back.
 */
export function doubtPlacement(kind: TableKind, rows: readonly WorkingRow[]): void {
  if (kind.rowIdentity !== 'functional-code') return;
  const keys = kind.columns.map(({ key }) => key);
  for (const row of rows) putBack(row, keys);
  for (const sum of tableSums(kind, rows))
    if (isContradicted(sum)) for (const cell of [sum.total, ...sum.parts]) doubt(cell);
  // A figure below an empty figure of its parent, or above empty ones of all its children, may stand in the wrong column.
  for (const parent of rows) {
    const children = childrenOf(parent, rows).filter((child) => child.cells.size > 0);
    for (const child of children)
      for (const [key, cell] of child.cells) if (!parent.cells.has(key)) doubt(cell);
    if (children.length > 0)
      for (const [key, cell] of parent.cells)
        if (!children.some((child) => child.cells.has(key))) doubt(cell);
  }
  const [total] = keys;
  for (const row of rows) {
    const lead = total === undefined ? undefined : row.cells.get(total);
    if (lead?.value === null) for (const cell of row.cells.values()) doubt(cell);
  }
}

/** Rows one level below: 类 below 合计, 款 below 类, 项 below 款. */
function childrenOf(parent: WorkingRow, rows: readonly WorkingRow[]): readonly WorkingRow[] {
  const { code, role, key } = parent;
  if (code === null)
    return role === 'total' && key === null ? rows.filter((row) => row.code?.length === 3) : [];
  return rows.filter((row) => row.code?.length === code.length + 2 && row.code.startsWith(code));
}

/** One column to the left, when the first figure behind the empty total is exactly the sum of the rest. */
function putBack(row: WorkingRow, keys: readonly string[]): void {
  const [total] = keys;
  if (total === undefined || row.cells.get(total)?.status !== 'missing') return;
  const filled = keys.flatMap((key, at) => {
    const cell = at > 0 ? row.cells.get(key) : undefined;
    return cell && cell.value !== null ? [{ at, cell }] : [];
  });
  const [first, ...rest] = filled;
  if (!first || first.at !== 1 || rest.length === 0) return;
  if (!isEqualSum({ total: first.cell, parts: rest.map(({ cell }) => cell) })) return;
  for (const { at } of filled) row.cells.delete(keys[at] ?? '');
  for (const { at, cell } of filled) {
    if (cell.status === 'clean') cell.status = 'cleaned';
    row.cells.set(keys[at - 1] ?? '', cell);
  }
}

function doubt(cell: WorkingCell): void {
  if (cell.status === 'clean') cell.status = 'cleaned';
}

const isEqualSum = (sum: Parameters<typeof isContradicted>[0]): boolean => !isContradicted(sum);
