import { repeatsInnerHead, withoutFirstRow } from './inner-head.ts';
import { fits } from './text-lines.ts';
import type { LayoutBlock, LayoutCell } from './page-layout.ts';

type Table = LayoutBlock & { kind: 'table' };

const ALIGNED = 4;
const MAX_HEAD_ROWS = 8;

/** The same columns in the same places: the table goes on. */
export const sameColumns = (a: Table, b: Table): boolean =>
  a.columns === b.columns &&
  !a.nested &&
  !b.nested &&
  a.xs.every((x, index) => Math.abs(x - b.xs[index]!) <= ALIGNED);

const rowKey = (table: Table, row: number): string =>
  table.cells
    .filter((cell) => cell.row === row)
    .map((cell) => `${cell.column}:${cell.columnSpan}:${cell.text.replace(/\s/g, '')}`)
    .join('|');

/** How many first rows of the continuation repeat the head of the table word for word. */
export function repeatedHeadRows(first: Table, next: Table): number {
  let rows = 0;
  const limit = Math.min(MAX_HEAD_ROWS, first.rows, next.rows - 1);
  while (rows < limit) {
    const key = rowKey(next, rows);
    if (key !== rowKey(first, rows) || !/[^\d:|]/.test(key)) break;
    rows += 1;
  }
  // A head is cut only between rows, not through a cell that hangs below it.
  while (rows > 0 && next.cells.some((cell) => cell.row < rows && cell.row + cell.rowSpan > rows))
    rows -= 1;
  return rows;
}

const coveringLast = (table: Table, column: number): LayoutCell | undefined =>
  table.cells.find(
    (cell) =>
      cell.row + cell.rowSpan === table.rows &&
      column >= cell.column &&
      column < cell.column + cell.columnSpan,
  );

const isNumber = (text: string): boolean => /^[-+]?[\d,.，％%\s]+$/.test(text);

type Pair = Readonly<{ above: LayoutCell; cell: LayoutCell }>;

/** The cells of a row with the cells that end right above them; null where the two rows are cut differently. */
function pairsAt(table: Table, next: Table, row: number): Pair[] | null {
  const pairs: Pair[] = [];
  for (const cell of next.cells) {
    if (cell.row !== row) continue;
    const above = coveringLast(table, cell.column);
    if (above?.column !== cell.column || above.columnSpan !== cell.columnSpan) return null;
    pairs.push({ above, cell });
  }
  return pairs;
}

/**
 * True when the first row of the continuation is the rest of the last row. Where both parts have words, the upper one
 * must have been cut at a full line and neither may be a figure; and in some column only one part has anything, since
 * short cells stand on one page. Without words on both sides it must be the row's label that is missing below.
 */
function continuesRow(pairs: readonly Pair[]): boolean {
  const both = pairs.filter(({ above, cell }) => above.text !== '' && cell.text !== '');
  const canGoOn = ({ above, cell }: Pair): boolean =>
    !fits(above.room, cell.firstWidth) &&
    (/^[%％]$/.test(cell.text) || (!isNumber(above.text) && !isNumber(cell.text)));
  if (!both.every(canGoOn)) return false;
  const oneSided = pairs.filter(({ above, cell }) => (above.text === '') !== (cell.text === ''));
  if (both.length > 0) return oneSided.length > 0;
  const [label] = pairs;
  const below = pairs.filter(({ cell }) => cell.text !== '');
  return (
    label !== undefined &&
    label.above.text !== '' &&
    label.above.rowSpan === 1 &&
    label.cell.rowSpan === 1 &&
    below.length > 0 &&
    below.every(({ cell }) => !isNumber(cell.text))
  );
}

/** A merged cell cut by the page break: one of its parts is empty, because its text stands once. */
function continuesMerge(table: Table, next: Table, { above, cell }: Pair): boolean {
  if (above.text !== '' && cell.text !== '') return false;
  if (above.text === '' && cell.text === '') return above.rowSpan > 1 && cell.rowSpan > 1;
  if (above.text === '') return above.rowSpan > 1;
  const merged = (part: Table, from: number): boolean =>
    part.cells.some(
      (other) => other.row >= from && other.column === cell.column && other.rowSpan > 1,
    );
  // One row of a merged cell on each side is seen only from its column, which holds other merged cells.
  return cell.rowSpan > 1 || above.rowSpan > 1 || (merged(table, 1) && merged(next, cell.row));
}

/** Appends a continuation to a table: repeated head dropped, rows and merged cells cut by the page break made whole. */
export function joinTable(table: Table, continuation: Table): void {
  const inner = repeatsInnerHead(table, continuation);
  const next = inner ? withoutFirstRow(continuation) : continuation;
  const head = inner ? 0 : repeatedHeadRows(table, next);
  const pairs = pairsAt(table, next, head) ?? [];
  const split = continuesRow(pairs);
  const joined = new Set<LayoutCell>();
  for (const pair of pairs) {
    const { above, cell } = pair;
    if (!split && !continuesMerge(table, next, pair)) continue;
    above.text += cell.text;
    above.rowSpan += cell.rowSpan - (split ? 1 : 0);
    above.room = cell.room;
    joined.add(cell);
  }
  const skip = split ? head + 1 : head;
  const lastRow = table.rows;
  for (const cell of next.cells) {
    if (cell.row >= head && !joined.has(cell))
      table.cells.push({ ...cell, row: lastRow + cell.row - skip });
  }
  table.rows += next.rows - skip;
  table.bottom = next.bottom;
}
