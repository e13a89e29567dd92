import type { GridCell, RawBlock } from '@mingjian/engine';

/** A grid block of a raw document. */
export type RawGrid = Extract<RawBlock, { kind: 'grid' }>;

/**
 * Answers which cell covers a position, spans included; null where nothing stands.
 * The table is filled once, so asking every position of a large sheet stays linear.
 */
export function gridLookup(grid: RawGrid): (row: number, column: number) => GridCell | null {
  const covering = new Map<number, GridCell>();
  for (const cell of grid.cells) {
    for (let row = cell.row; row < cell.row + cell.rowSpan; row++) {
      for (let column = cell.column; column < cell.column + cell.columnSpan; column++) {
        covering.set(row * grid.columns + column, cell);
      }
    }
  }
  return (row, column) =>
    row < 0 || column < 0 || column >= grid.columns
      ? null
      : (covering.get(row * grid.columns + column) ?? null);
}

/** Texts row by row with spans repeated in every position they cover: what a person would copy out. */
export function gridTexts(grid: RawGrid): string[][] {
  const at = gridLookup(grid);
  return Array.from({ length: grid.rows }, (_, row) =>
    Array.from({ length: grid.columns }, (__, column) => at(row, column)?.text ?? ''),
  );
}
