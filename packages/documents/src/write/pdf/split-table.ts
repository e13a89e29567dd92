import type { BookCell, BookTable } from '@mingjian/engine';

/** A cell for the template: a merge that was cut at a repeated head keeps its look by leaving out the line of the cut. */
export type PdfCell = BookCell & Readonly<{ openTop?: boolean; openBottom?: boolean }>;

export type PdfTable = Omit<BookTable, 'cells'> & Readonly<{ cells: readonly PdfCell[] }>;

const shift = (rows: readonly number[], by: number): readonly number[] =>
  rows.map((row) => row - by).filter((row) => row > 0);

/**
 * Cuts a table before its repeated middle row, so that the row can open a table and be repeated as its head. A merge that
 * begins in that row (绩效指标 beside it and below) is cut into two cells without a line between them: on paper and in the
 * rules that a reader sees it stays one. A table whose merges cross the row from above is left whole.
 */
export function splitTable(table: BookTable): readonly PdfTable[] {
  const at = table.repeatRow;
  if (at === undefined || at <= 0 || table.headRows > 0) return [table];
  if (table.cells.some((cell) => cell.row < at && cell.row + cell.rowSpan > at)) return [table];
  const upper: PdfTable = {
    ...table,
    rows: at,
    keepWithPrevious: table.keepWithPrevious.filter((row) => row < at),
    cells: table.cells.filter((cell) => cell.row < at),
  };
  const lower: PdfTable = {
    ...table,
    headRows: 1,
    rows: table.rows - at,
    keepWithPrevious: shift(table.keepWithPrevious, at),
    cells: table.cells
      .filter((cell) => cell.row >= at)
      .flatMap((cell): PdfCell[] => {
        const row = cell.row - at;
        if (row > 0 || cell.rowSpan === 1) return [{ ...cell, row }];
        return [
          { ...cell, row, rowSpan: 1, text: '', openBottom: true },
          { ...cell, row: 1, rowSpan: cell.rowSpan - 1, openTop: true },
        ];
      }),
  };
  return [upper, lower];
}
