import type { BookCell, BookTable, FormLayout } from '@mingjian/engine';

/** The official form as a table of the book: the same span map, cell by cell. */
export function formTable(layout: FormLayout): BookTable {
  const lead = layout.headRows.every((row, i) => row === i) ? layout.headRows.length : 0;
  return {
    kind: 'table',
    columns: layout.columns,
    // Only head rows that open the table can repeat; the form's own indicator head stands below the money rows.
    headRows: lead,
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
