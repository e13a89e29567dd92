import { parseCellAddress } from '../grid/cell-address.ts';
import type { ReadLimits } from '../limits.ts';

/** A merged range, 0-based, ends included. */
export type CellRange = Readonly<{
  text: string;
  top: number;
  left: number;
  bottom: number;
  right: number;
}>;

/** A merge after clipping. */
export type Span = Readonly<{ row: number; column: number; rows: number; columns: number }>;

/** Parses "A1:C3". */
export function parseRange(text: string): CellRange | null {
  const [from = '', to = from] = text.split(':');
  const first = parseCellAddress(from);
  const last = parseCellAddress(to);
  if (!first || !last) return null;
  return {
    text,
    top: Math.min(first.row, last.row),
    left: Math.min(first.column, last.column),
    bottom: Math.max(first.row, last.row),
    right: Math.max(first.column, last.column),
  };
}

/** A merge may reach this far beyond the last filled cell: an empty remark box at the foot of a form does. */
const MARGIN_ROWS = 50;
const MARGIN_COLUMNS = 30;

/**
 * Clips merges to the filled part of the sheet plus a margin, drops overlapping ones, and bounds the area they cover
 * together. A1:XFD1048576 over three cells must cost three cells.
 */
export function clipMerges(
  merges: readonly CellRange[],
  rows: number,
  columns: number,
  maxRows: number,
  limits: ReadLimits,
): Readonly<{
  spans: Map<string, Span>;
  giant: readonly CellRange[];
  rowsNeeded: number;
  columnsNeeded: number;
}> {
  const rowEnd = Math.min(rows + MARGIN_ROWS, maxRows, limits.gridRows);
  const columnEnd = Math.min(columns + MARGIN_COLUMNS, limits.gridColumns);
  const spans = new Map<string, Span>();
  const taken = new Set<number>();
  const giant: CellRange[] = [];
  let rowsNeeded = 0;
  let columnsNeeded = 0;
  let area = 0;
  for (const merge of merges) {
    // A merge that runs past the margin is no form's box: cut it at the content itself.
    const tall = merge.bottom >= rowEnd;
    const wide = merge.right >= columnEnd;
    if (tall || wide) giant.push(merge);
    const bottom = tall ? Math.max(rows - 1, merge.top) : merge.bottom;
    const right = wide ? Math.max(columns - 1, merge.left) : merge.right;
    if (merge.top >= rowEnd || merge.left >= columnEnd) continue;
    const span = {
      row: merge.top,
      column: merge.left,
      rows: bottom - merge.top + 1,
      columns: right - merge.left + 1,
    };
    area += span.rows * span.columns;
    if (area > limits.gridArea || span.rows * span.columns === 1) continue;
    const positions: number[] = [];
    for (let row = span.row; row <= bottom; row++) {
      for (let column = span.column; column <= right; column++)
        positions.push(row * 16_384 + column);
    }
    if (positions.some((position) => taken.has(position))) continue;
    for (const position of positions) taken.add(position);
    spans.set(`${span.row},${span.column}`, span);
    rowsNeeded = Math.max(rowsNeeded, bottom + 1);
    columnsNeeded = Math.max(columnsNeeded, right + 1);
  }
  return { spans, giant: giant.slice(0, 20), rowsNeeded, columnsNeeded };
}
