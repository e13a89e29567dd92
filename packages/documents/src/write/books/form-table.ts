import type { BookCell, BookTable, FormLayout } from '@mingjian/engine';

/** The official form as a table of the book: the same span map, cell by cell. */
export function formTable(layout: FormLayout): BookTable {
  const lead = layout.headRows.every((row, i) => row === i) ? layout.headRows.length : 0;
  // The form's own indicator head stands below the money rows: it opens no table, but it repeats.
  const [middle] = layout.headRows;
  const repeat = lead === 0 && middle !== undefined ? { repeatRow: middle } : {};
  return {
    kind: 'table',
    columns: layout.columns,
    headRows: lead,
    ...repeat,
    keepWithPrevious: layout.keepWithPrevious,
    rows: layout.rows,
    cells: layout.cells.map((cell): BookCell => ({
      row: cell.row,
      column: cell.column,
      rowSpan: cell.rowSpan,
      columnSpan: cell.columnSpan,
      text: cell.text,
      role: cell.role === 'score' ? 'number' : cell.role,
      align: cell.align,
      ...(cell.vertical ? { vertical: true } : {}),
    })),
  };
}
