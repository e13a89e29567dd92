import type { GridView } from './grid-view.ts';
import type { ImportField } from './import-fields.ts';
import type { ImportHeading, ImportOptions } from './import-preview.ts';
import { type MoneyUnits, moneyUnits } from './list-units.ts';
import { findField, normaliseLabel } from './normalise-label.ts';
import type { ProblemList } from './problem-list.ts';

/** The head of a list: where its rows begin and which column holds which field. */
export type ListHead = Readonly<{
  firstRow: number;
  columns: ReadonlyMap<ImportField, number>;
  headings: readonly ImportHeading[];
  units: MoneyUnits;
}>;

/** Looked at for a head; titles, notes and blank lines stand above it. */
const HEAD_WITHIN = 30;
/** Columns that a list has for its reader's eye and that nobody imports. */
const IGNORED = new Set(['序号', '编号', '行次'].map(normaliseLabel));

type Reading = Readonly<{ field: ImportField | null; how: ImportHeading['how'] }>;

function readHeading(text: string, mapping: NonNullable<ImportOptions['mapping']>): Reading {
  const label = normaliseLabel(text);
  if (Object.hasOwn(mapping, label)) {
    const field = mapping[label] ?? null;
    return { field, how: field === null ? 'ignored' : 'mapped' };
  }
  if (IGNORED.has(label)) return { field: null, how: 'ignored' };
  const found = findField(text);
  if (!found) return { field: null, how: 'unknown' };
  return { field: found.field, how: found.exact ? 'exact' : 'synonym' };
}

/** A head of two rows (项目资金 over 年初预算数) counts by its lower row. */
function lastHeadRow(view: GridView, row: number): number {
  let deepest = 1;
  let grouped = false;
  for (const cell of view.grid.cells) {
    // Cells come row by row; everything further down belongs to the list itself.
    if (cell.row > row) break;
    if (cell.row < row) continue;
    deepest = Math.max(deepest, cell.rowSpan);
    if (cell.columnSpan > 1) grouped = true;
  }
  return grouped && deepest > 1 ? row + deepest - 1 : row;
}

function headRow(view: GridView, mapping: NonNullable<ImportOptions['mapping']>): number | null {
  let best: { row: number; count: number } | null = null;
  for (let row = 0; row < Math.min(HEAD_WITHIN, view.grid.rows); row++) {
    const last = lastHeadRow(view, row);
    const fields = new Set<ImportField>();
    for (let column = 0; column < view.grid.columns; column++) {
      const cell = view.at(last, column);
      // A label that spans the whole width is a title, not a head.
      if (!cell || cell.columnSpan > Math.max(1, view.grid.columns / 2)) continue;
      const { field } = readHeading(cell.text, mapping);
      if (field) fields.add(field);
    }
    if (fields.size >= 2 && fields.size > (best?.count ?? 0)) best = { row, count: fields.size };
  }
  return best?.row ?? null;
}

/** Says, at the first of them, that cells stand in a column without a heading: nothing is passed over in silence. */
function noteContentBelow(
  view: GridView,
  head: number,
  column: number,
  problems: ProblemList,
): void {
  for (let row = head + 1; row < view.grid.rows; row++) {
    const found = view.at(row, column);
    // A cell that reaches over from the left is content of the column where it begins.
    if (!found || found.column !== column || found.text.trim() === '') continue;
    const cell = view.address(row, column);
    const spot = { cell, sheet: null, path: null, label: '' };
    problems.add('confirm', 'COLUMN_WITHOUT_HEADING', spot, { raw: found.text.trim() });
    return;
  }
}

/** Finds the head of a list by its headings, their synonyms and what a person mapped before. */
export function readListHead(
  view: GridView,
  options: ImportOptions,
  problems: ProblemList,
): ListHead | null {
  const mapping = options.mapping ?? {};
  const row = headRow(view, mapping);
  if (row === null) return null;
  const last = lastHeadRow(view, row);
  const columns = new Map<ImportField, number>();
  const headings: ImportHeading[] = [];
  for (let column = 0; column < view.grid.columns; column++) {
    const found = view.at(last, column);
    if (!found || found.text.trim() === '') noteContentBelow(view, last, column, problems);
    if (!found || found.column !== column || found.text.trim() === '') continue;
    const cell = view.address(last, column);
    const text = found.text.trim();
    const reading = readHeading(text, mapping);
    const spot = { cell, sheet: null, path: null, label: '' };
    if (reading.how === 'unknown') problems.add('confirm', 'HEADING_UNKNOWN', spot, { raw: text });
    else if (reading.field && columns.has(reading.field)) {
      const detail = view.address(last, columns.get(reading.field) ?? 0);
      problems.add('error', 'HEADING_TWICE', spot, { raw: text, detail });
    } else if (reading.field) columns.set(reading.field, column);
    headings.push({ cell, worksheet: view.name, text, ...reading });
  }
  const units = moneyUnits(view, { first: row, last, columns }, problems);
  return { firstRow: last + 1, columns, headings, units };
}
