import type { TableColumn, TableKind, TableLine } from '@mingjian/engine';
import { readNumberCell } from '../repair/number-cell.ts';
import type { TableSegment } from './find-tables.ts';
import { headerColumns } from './header-columns.ts';
import { LineMatcher } from './line-matcher.ts';
import type { ReadRows } from './read-code-table.ts';
import { readRowValues } from './read-row-values.ts';
import { type SourceRow, rowText } from './source-row.ts';
import type { WorkingRow } from './working-table.ts';

type Side = TableLine['side'];

/** Where one side of the table stands: its label column, and its value columns. */
type SideLayout = Readonly<{
  side: Side;
  labels: number;
  rowNumbers: number | null;
  values: ReadonlyMap<number, string>;
  /** First column that is no more of this side. */
  until: number;
}>;

/** Value columns that belong to a side. */
const columnsOf = (kind: TableKind, side: Side): readonly TableColumn[] => {
  if (side === null) return kind.columns;
  return kind.columns.filter((column) => (column.key === 'income') === (side === 'income'));
};

/** Tables whose rows the form names: both summary tables, “三公” and 国有资产. */
export function readLineTable(segment: TableSegment, rows: readonly SourceRow[]): ReadRows {
  const { kind } = segment;
  const body = rows.slice(segment.body, segment.to);
  const sides: readonly Side[] = kind.lines.some((line) => line.side)
    ? ['income', 'expenditure']
    : [null];
  const layouts = sideLayouts(kind, sides, body);
  const unread: { row: SourceRow; why: string }[] = [];
  const out: WorkingRow[] = [];
  const matchers = new Map(
    layouts.map((layout) => [layout.side, new LineMatcher(kind.lines, layout.side)]),
  );
  for (const row of body) {
    let placed = false;
    for (const layout of layouts) {
      const matcher = matchers.get(layout.side);
      const found = matcher ? labelIn(row, layout, matcher) : null;
      if (!matcher || !found) continue;
      placed = true;
      const { cells } = readRowValues(row, layout.values, found.column - layout.labels, null);
      const code =
        layout.rowNumbers === null
          ? null
          : integerOf(row.cells[layout.rowNumbers + found.column - layout.labels]?.text);
      out.push({
        code,
        key: found.line.key,
        label: found.line.label,
        role: found.line.role,
        cells,
        place: row.place,
      });
    }
    const values = layouts.flatMap(({ values: map }) => [...map.keys()]);
    if (!placed && out.length > 0 && values.some((at) => isAmount(row.cells[at]?.text)))
      unread.push({ row, why: `表中这一行的项目名称不能辨认：${rowText(row).slice(0, 40)}` });
  }
  const last = Math.max(...layouts.map(({ until }) => until));
  const aside = body.find((row) => row.cells.slice(last).some(({ text }) => isAmount(text)));
  if (aside && out.length > 0)
    unread.push({ row: aside, why: '右边另有一组项目和数字（如按支出性质和经济分类），没有采用' });
  const used = new Set(layouts.flatMap(({ values }) => [...values.values()]));
  return { rows: out, columns: kind.columns.filter(({ key }) => used.has(key)), unread };
}

const integerOf = (text: string | undefined): string | null =>
  /(?:^|\s)(\d{1,3})$/u.exec(text ?? '')?.[1] ?? null;
const isAmount = (text: string | undefined): boolean => {
  const reading = readNumberCell(text ?? '');
  return reading.kind === 'number' && reading.value.includes('.');
};

/** The label of a side in a row: where it usually stands, else one or two cells away in a damaged row. */
function labelIn(
  row: SourceRow,
  layout: SideLayout,
  matcher: LineMatcher,
): Readonly<{ line: TableLine; column: number }> | null {
  const reach = row.exact ? [0] : [0, -1, 1, -2, 2];
  for (const offset of reach) {
    const column = layout.labels + offset;
    const line = matcher.match(row.cells[column]?.text ?? '');
    if (line) return { line, column };
  }
  return null;
}

function sideLayouts(
  kind: TableKind,
  sides: readonly Side[],
  body: readonly SourceRow[],
): readonly SideLayout[] {
  const columnCount = Math.max(0, ...body.map((row) => row.cells.length));
  const labelColumns = new Map<Side, number>();
  for (const side of sides) {
    const votes = Array.from({ length: columnCount }, (_, column) => {
      const matcher = new LineMatcher(kind.lines, side);
      return body.filter((row) => matcher.match(row.cells[column]?.text ?? '') !== null).length;
    });
    const most = Math.max(...votes);
    if (most >= 2) labelColumns.set(side, votes.indexOf(most));
  }
  const starts = [...labelColumns.values()].toSorted((a, b) => a - b);
  return [...labelColumns].flatMap(([side, labels]) => {
    const next = starts.find((start) => start > labels) ?? columnCount;
    const until = otherLabels(kind, side, body, labels, next);
    const rowNumbers = isRowNumberColumn(body, labels + 1) ? labels + 1 : null;
    const from = rowNumbers === null ? labels + 1 : rowNumbers + 1;
    const values = valueColumns(kind, side, body, labels, from, until);
    return values.size === 0 ? [] : [{ side, labels, rowNumbers, values, until }];
  });
}

/** 项目（按支出性质和经济分类）: a further group of names right of a side's values ends the side. */
function otherLabels(
  kind: TableKind,
  side: Side,
  body: readonly SourceRow[],
  labels: number,
  limit: number,
): number {
  const matcher = new LineMatcher(kind.lines, side);
  const start = body.findIndex((row) => matcher.match(row.cells[labels]?.text ?? '') !== null);
  const below = body.slice(Math.max(start, 0));
  for (let column = labels + 2; column < limit; column++) {
    const words = below.filter((row) => /\p{Script=Han}/u.test(row.cells[column]?.text ?? ''));
    if (words.length >= 3) return column;
  }
  return limit;
}

/** 行次: whole numbers that only grow, in most rows; amounts do not do that. */
function isRowNumberColumn(body: readonly SourceRow[], column: number): boolean {
  if (body.some((row) => /^(?:行|栏)\s*次$/u.test(row.cells[column]?.text ?? ''))) return true;
  const numbers = body
    .map((row) => row.cells[column]?.text ?? '')
    .filter((text) => /^\d{1,3}$/u.test(text))
    .map(Number);
  const steps = numbers
    .slice(1)
    .filter((value, index) => value === (numbers[index] ?? 0) + 1).length;
  return numbers.length >= 3 && steps * 10 >= (numbers.length - 1) * 7;
}

function valueColumns(
  kind: TableKind,
  side: Side,
  body: readonly SourceRow[],
  labels: number,
  from: number,
  until: number,
): ReadonlyMap<number, string> {
  const columns = columnsOf(kind, side);
  const matcher = new LineMatcher(kind.lines, side);
  const start = body.findIndex((row) => matcher.match(row.cells[labels]?.text ?? '') !== null);
  const head = body.slice(0, Math.max(start, 0)).map((row) => ({
    ...row,
    // Only the cells above this side's values are its headings.
    cells: row.cells.map((cell, at) => (at >= from && at < until ? cell : { ...cell, text: '' })),
  }));
  if (columns.length === 1) {
    const key = columns[0]?.key ?? '';
    const accounts = [...headingsBy(head, /决算|金额|数量/u)];
    return new Map([[accounts.at(-1) ?? amountColumn(body, from, until), key]]);
  }
  const found = headerColumns(head, columns);
  if (found.size > 1) return found;
  const positions = Array.from({ length: Math.max(0, until - from) }, (_, index) => from + index);
  if (positions.length < columns.length) return found;
  return new Map(columns.map((column, index) => [positions[index] ?? from, column.key]));
}

/** Without headings: the column of the range that holds the most amounts with decimals. */
function amountColumn(body: readonly SourceRow[], from: number, until: number): number {
  let best = from;
  let most = 0;
  for (let column = from; column < until; column++) {
    const count = body.filter((row) => isAmount(row.cells[column]?.text)).length;
    if (count > most) [best, most] = [column, count];
  }
  return best;
}

function headingsBy(head: readonly SourceRow[], pattern: RegExp): ReadonlySet<number> {
  const found = new Set<number>();
  for (const row of head)
    row.cells.forEach((cell, at) => {
      if (pattern.test(cell.text) && !/预算数|预算金额/u.test(cell.text)) found.add(at);
    });
  return new Set([...found].toSorted((a, b) => a - b));
}
