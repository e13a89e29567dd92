import type { Figure } from '@mingjian/engine';
import { type CellInput, readFigureCell } from './figure-cell.ts';
import type { GridView } from './grid-view.ts';
import { type ImportField, fieldTitle } from './import-fields.ts';
import type { ListHead } from './list-head.ts';
import type { ProblemList, Spot } from './problem-list.ts';
import type { SheetReading } from './sheet-reading.ts';

/** One row of a list, asked by field. */
export type ListRow = Readonly<{
  has: (field: ImportField) => boolean;
  /** Text as it stands, null where empty or where the list has no such column. */
  text: (field: ImportField) => string | null;
  input: (field: ImportField) => CellInput;
  cell: (field: ImportField) => string | null;
  /** A place in a sheet's path; remembers the cell. */
  spot: (field: ImportField, reading: SheetReading, path: string) => Spot;
  figure: (field: ImportField, unit: string | null, reading: SheetReading, path: string) => Figure;
}>;

/** A row's cells by field. */
export function listRow(
  view: GridView,
  head: ListHead,
  row: number,
  problems: ProblemList,
): ListRow {
  const column = (field: ImportField): number => head.columns.get(field) ?? -1;
  const has = (field: ImportField): boolean => head.columns.has(field);
  const input = (field: ImportField): CellInput => view.input(row, column(field));
  const cell = (field: ImportField): string | null =>
    has(field) ? view.address(row, column(field)) : null;
  const spot: ListRow['spot'] = (field, reading, path) => {
    const at = cell(field);
    if (at !== null) reading.cells.set(path, at);
    return { cell: at, sheet: reading.index, path, label: fieldTitle(field) };
  };
  return {
    has,
    text: (field) => {
      const { text } = input(field);
      return text.trim() === '' ? null : text;
    },
    input,
    cell,
    spot,
    figure: (field, unit, reading, path) =>
      has(field) ? readFigureCell(input(field), unit, spot(field, reading, path), problems) : null,
  };
}
