import type { FormCell, FormLayout } from '@mingjian/engine';

/** Every field of a cell: one that the layout gains and this record lacks does not compile. */
const FIELDS: Readonly<Record<keyof FormCell, true>> = {
  row: true,
  column: true,
  rowSpan: true,
  columnSpan: true,
  role: true,
  align: true,
  vertical: true,
  text: true,
  path: true,
  derived: true,
};
// The record's own keys, which Object.keys widens to string.
const NAMES = Object.keys(FIELDS) as (keyof FormCell)[];

const sameCell = (a: FormCell, b: FormCell): boolean =>
  NAMES.every((field) => a[field] === b[field]);

/**
 * The next layout with the cell objects of the one before wherever nothing about them changed: each key typed makes a new
 * layout, and only the cells that differ are drawn again. On 270 rows that is the difference between seeing and waiting.
 */
export function steadyLayout(before: FormLayout | null, next: FormLayout): FormLayout {
  if (before === null) return next;
  const known = new Map(before.cells.map((cell) => [`${cell.row},${cell.column}`, cell]));
  let changed = before.cells.length !== next.cells.length || before.rows !== next.rows;
  const cells = next.cells.map((cell) => {
    const old = known.get(`${cell.row},${cell.column}`);
    if (old && sameCell(old, cell)) return old;
    changed = true;
    return cell;
  });
  return changed ? { ...next, cells } : before;
}

/** Steadies a run of layouts, each against the one before. Memory decides only which objects are reused, never what they say. */
export function steadyLayouts(): (next: FormLayout) => FormLayout {
  let before: FormLayout | null = null;
  return (next) => (before = steadyLayout(before, next));
}
