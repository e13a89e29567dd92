import { tableKind } from '@mingjian/engine';
import { labelKey } from '../repair/label-text.ts';
import type { TableSegment } from './find-tables.ts';
import { LineMatcher } from './line-matcher.ts';
import type { ReadRows } from './read-code-table.ts';
import { type SourceRow, filled } from './source-row.ts';
import { type WorkingRow, workingCell } from './working-table.ts';

const BASES: readonly (readonly [RegExp, string])[] = [
  [/年初预算/u, 'initialBudget'],
  [/预算数|全年预算|预算/u, 'fullYearBudget'],
  [/决算/u, 'finalAccount'],
];

/** “三公”经费 as one wide row: items across, under (or over) 预算数 and 决算数. Every column is named by the headings stacked on it. */
export function readWideThreePublic(segment: TableSegment, rows: readonly SourceRow[]): ReadRows {
  const kind = tableKind('three-public');
  const body = rows.slice(segment.body, segment.to);
  const dataAt = body.findIndex(
    (row) => filled(row).filter(({ cell }) => isAmount(cell.text)).length >= 3 && !isNumbering(row),
  );
  const data = body[dataAt];
  const none: ReadRows = { rows: [], columns: [], unread: [] };
  if (!data) return none;
  const head = body.slice(0, dataAt).filter((row) => filled(row).length >= 2 && !isNumbering(row));
  const lines = new Map<string, WorkingRow>();
  const unread: { row: SourceRow; why: string }[] = [];
  for (const { cell, column } of filled(data)) {
    const named = nameColumn(head, column, data.cells.length);
    const read = workingCell(cell);
    if (!named || !read) {
      if (read) unread.push({ row: data, why: `第 ${column + 1} 栏的表头不能辨认` });
      continue;
    }
    const line = kind.lines.find((each) => each.key === named.line);
    if (!line) continue;
    const row = lines.get(line.key) ?? {
      code: null,
      key: line.key,
      label: line.label,
      role: line.role,
      cells: new Map(),
      place: data.place,
    };
    if (!row.cells.has(named.basis)) row.cells.set(named.basis, read);
    lines.set(line.key, row);
  }
  const used = new Set([...lines.values()].flatMap((row) => [...row.cells.keys()]));
  const ordered = kind.lines.flatMap((line) => lines.get(line.key) ?? []);
  return { rows: ordered, columns: kind.columns.filter(({ key }) => used.has(key)), unread };
}

/** 1 2 3 … 12 below the headings numbers the columns; it is no row of amounts. */
function isNumbering(row: SourceRow): boolean {
  const numbers = filled(row)
    .map(({ cell }) => cell.text.trim())
    .filter((text) => text !== '栏次');
  return numbers.length >= 3 && numbers.every((text, at) => text === String(at + 1));
}

const isAmount = (text: string): boolean => /^-?\d[\d,]*(?:\.\d+)?$/u.test(text.trim());

/** Item and basis of a column from its stacked headings; 小计 takes the name of the heading above it. */
function nameColumn(
  head: readonly SourceRow[],
  column: number,
  width: number,
): Readonly<{ line: string; basis: string }> | null {
  const stack = head
    .filter((row, at) => sharesParent(head[at - 1], row, column, width))
    .map((row) => heading(row, column, width))
    .filter((text) => text !== '');
  const basis = BASES.find(([pattern]) => stack.some((text) => pattern.test(text)))?.[1];
  const names = stack.filter(
    (text) => !/^(?:年初|全年)?(?:预算数|决算数)$/u.test(text) && labelKey(text) !== '小计',
  );
  const lowest = names.at(-1);
  if (basis === undefined || lowest === undefined) return null;
  const line = new LineMatcher(tableKind('three-public').lines, null).match(lowest);
  return line ? { line: line.key, basis } : null;
}

/** In text a heading reaches right over blank cells, but never beyond the heading above it: 运行维护费 does not cover 公务接待费. */
function sharesParent(
  above: SourceRow | undefined,
  row: SourceRow,
  column: number,
  width: number,
): boolean {
  if (!above || row.exact) return true;
  const own = coveringAt(row, column);
  if (own === column || own === null) return true;
  return coveringAt(above, own) === coveringAt(above, column) && column < width;
}

const coveringAt = (row: SourceRow, column: number): number | null =>
  filled(row).findLast((each) => each.column <= column)?.column ?? null;

/** The heading that covers a column: a span in a real grid, the nearest filled cell to the left in text. */
function heading(row: SourceRow, column: number, width: number): string {
  const left = filled(row).findLast((each) => each.column <= column);
  if (!left) return '';
  const next = filled(row).find((each) => each.column > left.column)?.column ?? width;
  const reach = row.exact ? left.column + left.cell.columnSpan : next;
  return column < reach ? left.cell.text.replace(/\s+/gu, '') : '';
}
