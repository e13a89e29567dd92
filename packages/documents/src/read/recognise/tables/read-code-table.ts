import type { TableColumn } from '@mingjian/engine';
import { decimalsOf, fixedDecimals, readNumberCell } from '../repair/number-cell.ts';
import type { TableSegment } from './find-tables.ts';
import { functionalRow } from './functional-row.ts';
import { headerColumns } from './header-columns.ts';
import { readRowValues } from './read-row-values.ts';
import { type SourceRow, filled, rowText } from './source-row.ts';
import { type WorkingCell, type WorkingRow, missingCell } from './working-table.ts';
import { yearColumns } from './year-columns.ts';

/** What a table reader hands on: rows with readings, the columns it found, and print it could not place. */
export type ReadRows = Readonly<{
  rows: readonly WorkingRow[];
  columns: readonly TableColumn[];
  unread: readonly Readonly<{ row: SourceRow; why: string }>[];
}>;

/** Tables whose rows are 类款项 codes: 收入, 支出, 一般公共预算, 政府性基金, 国有资本经营. */
export function readCodeTable(segment: TableSegment, rows: readonly SourceRow[]): ReadRows {
  const { kind } = segment;
  const body = rows.slice(segment.body, segment.to);
  const start = body.findIndex((row) => isDataRow(row));
  const head = start < 0 ? body : body.slice(0, start);
  const headed = headerColumns(head, kind.columns);
  const years = headed.size === 0 ? yearColumns(head, kind.columns) : null;
  const columns = years?.columns ?? headed;
  const present =
    years?.present ?? kind.columns.filter((column) => [...columns.values()].includes(column.key));
  const unread: { row: SourceRow; why: string }[] = [];
  const out: WorkingRow[] = [];
  if (columns.size === 0 || start < 0) return { rows: out, columns: present, unread };
  const first = Math.min(...columns.keys());
  const decimals = columnDecimals(body.slice(start), first);
  for (const row of body.slice(start)) {
    const identity = functionalRow(row, first);
    if (!identity) {
      if (/\d/u.test(rowText(row)))
        unread.push({ row, why: '表中这一行没有可辨认的科目编码或合计' });
      continue;
    }
    const { cells, stray } = readRowValues(row, columns, 0, decimals);
    if (stray.length > 0) unread.push({ row, why: '这一行有数字不在任何一栏之下' });
    markCutDigits(cells, decimals);
    const total = present[0]?.key;
    if (total !== undefined && totalOfRow(kind.id) && !cells.has(total) && cells.size > 0)
      cells.set(total, missingCell(row.place));
    out.push({ ...identity, key: null, cells, place: row.place });
  }
  return { rows: out, columns: present, unread };
}

/** Tables whose first column is the total of the rest and is therefore never empty in a filled row. */
const totalOfRow = (kind: string): boolean =>
  ['income', 'expenditure', 'general-budget-expenditure'].includes(kind);

const isDataRow = (row: SourceRow): boolean => {
  const cells = filled(row);
  const texts = cells.map(({ cell }) => cell.text.replace(/\s+/gu, ''));
  if (texts.some((text) => /^(?:\D{0,3}款项)?(?:合计|总计)$/u.test(text)))
    return cells.every(({ cell }) => !/收入|支出|预算/u.test(cell.text));
  return /^\d{3,8}(?![\d年])/u.test(texts[0] ?? '') && /\p{Script=Han}/u.test(texts.join(''));
};

function columnDecimals(body: readonly SourceRow[], first: number): number | null {
  const values = body.flatMap((row) =>
    row.cells.slice(first).flatMap((cell) => {
      const reading = readNumberCell(cell.text, 2);
      return reading.kind === 'number' ? [reading.value] : [];
    }),
  );
  return fixedDecimals(values);
}

/** A number with fewer decimals than the table prints has lost its last digits: ten readings, no value. */
function markCutDigits(cells: Map<string, WorkingCell>, decimals: number | null): void {
  if (decimals === null) return;
  for (const cell of cells.values()) {
    if (cell.value === null || decimalsOf(cell.value) >= decimals) continue;
    const { value } = cell;
    const cut = decimals - decimalsOf(value);
    cell.value = null;
    cell.status = 'garbled';
    cell.candidates =
      cut === 1 && value.includes('.')
        ? Array.from({ length: 10 }, (_, digit) => `${value}${digit}`)
        : [value];
  }
}
