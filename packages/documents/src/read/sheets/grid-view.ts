import type { GridCell } from '@mingjian/engine';
import { type RawGrid, gridLookup } from '../grid/grid-lookup.ts';
import type { CellInput } from './figure-cell.ts';
import { normaliseLabel } from './normalise-label.ts';

/** A worksheet to look around in: which cell covers a position, what its label is, where it stands. */
export type GridView = Readonly<{
  grid: RawGrid;
  name: string | null;
  /** Lines that stand between the grid before and this one: the title and （2024年度） of a form in Word or PDF. */
  above: readonly string[];
  at: (row: number, column: number) => GridCell | null;
  /** Normalised text of a cell; computed once. */
  labelOf: (cell: GridCell) => string;
  /** Normalised text, "" where nothing stands. */
  label: (row: number, column: number) => string;
  /** Text and what the workbook keeps behind it. */
  input: (row: number, column: number) => CellInput;
  /** "Sheet1!C5", made up from the position where the cell is empty. */
  address: (row: number, column: number) => string;
}>;

const letters = (column: number): string => {
  let name = '';
  for (let n = column + 1; n > 0; n = Math.floor((n - 1) / 26))
    name = String.fromCodePoint(65 + ((n - 1) % 26)) + name;
  return name;
};

/** Looks at a grid of a raw document. */
export function viewGrid(grid: RawGrid, above: readonly string[] = []): GridView {
  const at = gridLookup(grid);
  const { name } = grid;
  const labels = new Map<GridCell, string>();
  const labelOf = (cell: GridCell): string => {
    const known = labels.get(cell);
    if (known !== undefined) return known;
    const label = normaliseLabel(cell.text);
    labels.set(cell, label);
    return label;
  };
  return {
    grid,
    name,
    above,
    at,
    labelOf,
    label: (row, column) => {
      const cell = at(row, column);
      return cell ? labelOf(cell) : '';
    },
    input: (row, column) => {
      const cell = at(row, column);
      return { text: cell?.text ?? '', stored: cell?.stored, formula: cell?.formula ?? null };
    },
    address: (row, column) => {
      const cell = at(row, column);
      if (cell?.place.cell) return cell.place.cell;
      const own = `${letters(column)}${row + 1}`;
      return name === null ? own : `${name}!${own}`;
    },
  };
}

/** Cells whose whole label is one of `labels`, top to bottom. */
export function findLabels(view: GridView, labels: readonly string[]): readonly GridCell[] {
  const wanted = new Set(labels.map(normaliseLabel));
  return view.grid.cells.filter((cell) => wanted.has(view.labelOf(cell)));
}

/** The first column to the right of a cell. */
export const after = (cell: GridCell): number => cell.column + cell.columnSpan;
