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

/**
 * True when the first row of the continuation is the rest of the last row: it has nothing of its own in some column
 * where the row above has text, and goes on only with words, never with a figure.
 */
function continuesRow(table: Table, next: Table, row: number): boolean {
  const cells = next.cells.filter((cell) => cell.row === row);
  const filled = cells.filter((cell) => cell.text !== '');
  if (filled.length === 0 || cells.some((cell) => cell.rowSpan > 1)) return false;
  const pairs = cells.map((cell) => ({ cell, above: coveringLast(table, cell.column) }));
  const aligned = pairs.every(
    ({ cell, above }) => above?.column === cell.column && above.columnSpan === cell.columnSpan,
  );
  return (
    aligned &&
    pairs.some(({ cell, above }) => cell.text === '' && above!.text !== '') &&
    pairs.every(
      ({ cell, above }) => cell.text === '' || (above!.text !== '' && !isNumber(cell.text)),
    )
  );
}

/** Appends a continuation to a table: repeated head dropped, a row cut by the page break put together again. */
export function joinTable(table: Table, next: Table): void {
  const head = repeatedHeadRows(table, next);
  let skip = head;
  if (continuesRow(table, next, head)) {
    for (const cell of next.cells.filter((candidate) => candidate.row === head)) {
      const above = coveringLast(table, cell.column);
      if (above && cell.text !== '') above.text += cell.text;
    }
    skip += 1;
  }
  const lastRow = table.rows;
  for (const cell of next.cells) {
    if (cell.row < skip) continue;
    const row = lastRow + cell.row - skip;
    // An empty cell several rows high at the top of a page is the rest of the merged cell above it.
    const above =
      cell.row === skip && skip === head && cell.text === '' && cell.rowSpan > 1
        ? coveringLast(table, cell.column)
        : undefined;
    if (above && above.column === cell.column && above.columnSpan === cell.columnSpan) {
      above.rowSpan += cell.rowSpan;
    } else table.cells.push({ ...cell, row });
  }
  table.rows += next.rows - skip;
  table.bottom = next.bottom;
}
