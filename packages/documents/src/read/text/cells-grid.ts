import type { GridCell, RawBlock } from '@mingjian/engine';
import { cellAddress } from '../grid/cell-address.ts';
import type { ReaderContext } from '../reader-context.ts';

/** Rows of plain cells with the line each stands on, as a grid without spans. Empty trailing cells take no room. */
export function gridOfRows(
  context: ReaderContext,
  rows: readonly Readonly<{ cells: readonly string[]; line: number }>[],
  page: number | null,
): RawBlock {
  const cells: GridCell[] = [];
  let columns = 0;
  rows.forEach((row, rowIndex) => {
    row.cells.forEach((text, column) => {
      columns = Math.max(columns, column + 1);
      if (text === '') return;
      cells.push({
        row: rowIndex,
        column,
        rowSpan: 1,
        columnSpan: 1,
        text,
        place: { line: row.line, page, cell: cellAddress(rowIndex, column) },
        formula: null,
      });
    });
  });
  context.cells += cells.length;
  return {
    kind: 'grid',
    name: null,
    rows: rows.length,
    columns,
    cells,
    hiddenRows: [],
    hiddenColumns: [],
    place: { line: rows[0]?.line ?? null, page, cell: null },
  };
}
