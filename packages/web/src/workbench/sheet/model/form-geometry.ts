import type { FormCell, FormLayout } from '@mingjian/engine';

/** Cells of a form by the grid positions that they cover, for moving with the arrows and pasting blocks. */
export type FormGeometry = Readonly<{
  rows: number;
  columns: number;
  at: (row: number, column: number) => FormCell | null;
  /** Cells that a person may stand on: editable ones and derived ones, in reading order. */
  stops: readonly FormCell[];
}>;

/** The department is the owner of the book, not a cell of one sheet. */
export const isTyped = (cell: FormCell): boolean =>
  cell.path !== null && cell.path !== 'department';

/** A cell that takes the focus: it is typed into, or its explanation opens. */
export const isStop = (cell: FormCell): boolean => isTyped(cell) || cell.derived !== null;

/** The name of a cell across layouts: its path, or the path of the figure it shows. */
export const cellKey = (cell: FormCell): string => cell.path ?? cell.derived ?? '';

/** Indexes a layout once per change of its shape. */
export function formGeometry(layout: FormLayout): FormGeometry {
  const columns = layout.columns.length;
  const grid: (FormCell | undefined)[] = [];
  for (const cell of layout.cells)
    for (let row = cell.row; row < cell.row + cell.rowSpan; row += 1)
      for (let column = cell.column; column < cell.column + cell.columnSpan; column += 1)
        grid[row * columns + column] = cell;
  const stops = layout.cells
    .filter(isStop)
    .toSorted((a, b) => a.row - b.row || a.column - b.column);
  const at = (row: number, column: number): FormCell | null =>
    row < 0 || column < 0 || row >= layout.rows || column >= columns
      ? null
      : (grid[row * columns + column] ?? null);
  return { rows: layout.rows, columns, at, stops };
}

export type Direction = 'up' | 'down' | 'left' | 'right';

/**
 * The next stop in a direction; rows and cells that nobody stands on are passed over, the edge keeps the cell. Up and down keep to
 * a column: a merged cell on the way does not shift the hand, and a row without a stop there gives its nearest one.
 */
export function neighbour(
  geometry: FormGeometry,
  from: FormCell,
  direction: Direction,
  column: number = from.column,
): FormCell {
  const step = direction === 'down' || direction === 'right' ? 1 : -1;
  if (direction === 'left' || direction === 'right') {
    const stops = stopsOf(geometry, from.row);
    return stops[stops.indexOf(from) + step] ?? from;
  }
  for (let row = from.row + step; row >= 0 && row < geometry.rows; row += step) {
    const stops = stopsOf(geometry, row).filter((cell) => cell !== from);
    const [nearest] = stops.toSorted((a, b) => distance(a, column) - distance(b, column));
    if (nearest) return nearest;
  }
  return from;
}

/** The first (-1) or last stop of a cell's row. */
export const lineEnd = (geometry: FormGeometry, from: FormCell, step: 1 | -1): FormCell =>
  stopsOf(geometry, from.row).at(step === 1 ? -1 : 0) ?? from;

/** The cells of a row that take the focus, from left to right. */
function stopsOf(geometry: FormGeometry, row: number): readonly FormCell[] {
  const cells = Array.from({ length: geometry.columns }, (_, column) => geometry.at(row, column));
  return [...new Set(cells)].filter((cell): cell is FormCell => cell !== null && isStop(cell));
}

const distance = (cell: FormCell, column: number): number =>
  Math.max(0, cell.column - column, column - (cell.column + cell.columnSpan - 1));

/** The next or previous editable cell in reading order, for Tab; null at the end lets focus leave the form. */
export function tabStop(geometry: FormGeometry, from: FormCell, step: 1 | -1): FormCell | null {
  const stops = geometry.stops.filter((cell) => isTyped(cell) || cell === from);
  return stops[stops.indexOf(from) + step] ?? null;
}
