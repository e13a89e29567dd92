import type { BookCell, BookTable } from '@mingjian/engine';

/** A table whose every position belongs to exactly one cell: what each writer walks. */
export type CoveredTable = Readonly<{
  table: BookTable;
  /** Cells by row, left to right, gaps filled with empty cells. */
  rows: readonly (readonly BookCell[])[];
}>;

const blank = (row: number, column: number): BookCell => ({
  row,
  column,
  rowSpan: 1,
  columnSpan: 1,
  text: '',
  role: 'text',
  align: 'left',
});

/** Checks that spans neither overlap nor leave the table, and fills gaps. A bad span map is a defect of the book model. */
export function coverTable(table: BookTable): CoveredTable {
  const columns = table.columns.length;
  const owner: (BookCell | undefined)[] = Array.from({ length: table.rows * columns });
  for (const cell of table.cells) {
    const inside =
      cell.row >= 0 &&
      cell.column >= 0 &&
      cell.rowSpan >= 1 &&
      cell.columnSpan >= 1 &&
      cell.row + cell.rowSpan <= table.rows &&
      cell.column + cell.columnSpan <= columns;
    if (!inside)
      throw new RangeError(`coverTable: cell (${cell.row}, ${cell.column}) leaves the table`);
    for (let row = cell.row; row < cell.row + cell.rowSpan; row++)
      for (let column = cell.column; column < cell.column + cell.columnSpan; column++) {
        if (owner[row * columns + column])
          throw new RangeError(`coverTable: (${row}, ${column}) is covered twice`);
        owner[row * columns + column] = cell;
      }
  }
  const rows = Array.from({ length: table.rows }, (_, row) => {
    const cells: BookCell[] = [];
    for (let column = 0; column < columns; column++) {
      const cell = owner[row * columns + column];
      if (!cell) cells.push(blank(row, column));
      else if (cell.row === row && cell.column === column) cells.push(cell);
    }
    return cells;
  });
  return { table, rows };
}
