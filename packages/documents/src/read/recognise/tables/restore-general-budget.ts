import { equals, exact, sum } from '@mingjian/engine';
import { readNumberCell } from '../repair/number-cell.ts';
import type { TableSegment } from './find-tables.ts';
import { type SourceRow, filled } from './source-row.ts';
import type { WorkingCell, WorkingRow } from './working-table.ts';

/** A row of which only the ends of some cells survive: "38 72. 22". */
type Fragment = Readonly<{ row: SourceRow; pieces: readonly string[] }>;

/**
 * 一般公共预算财政拨款支出决算表 of which only fragments are left. Where a 类 was paid by the general public budget alone — its line in
 * 财政拨款总表 equals its row in 支出决算表 — every row below it is the row of 支出决算表. The fragments must agree with all of these
 * rows, one by one, or nothing is restored.
 */
export function restoreGeneralBudget(
  segment: TableSegment,
  rows: readonly SourceRow[],
  expenditure: readonly WorkingRow[],
  fiscal: readonly WorkingRow[],
): readonly WorkingRow[] {
  const fragments = fragmentsOf(rows.slice(segment.body, segment.to));
  const expected = expectedRows(expenditure, fiscal);
  if (expected.length === 0 || fragments.length !== expected.length) return [];
  const out: WorkingRow[] = [];
  for (const [index, row] of expected.entries()) {
    const fragment = fragments[index];
    const restored = fragment ? fitted(row, fragment) : null;
    if (!restored) return [];
    out.push(restored);
  }
  return out;
}

function fragmentsOf(body: readonly SourceRow[]): readonly Fragment[] {
  return body.flatMap((row) => {
    const pieces = filled(row).flatMap(({ cell }) => {
      const reading = readNumberCell(cell.text);
      if (reading.kind === 'several') return reading.parts.map((part) => part.replace(/\s+/gu, ''));
      const tight = cell.text.replace(/\s+/gu, '');
      return /^\d+(?:\.\d+)?$/u.test(tight) ? [tight] : [];
    });
    // A single digit alone is a printed column number.
    return pieces.length === 0 || (pieces.length === 1 && /^\d$/u.test(pieces[0] ?? ''))
      ? []
      : [{ row, pieces }];
  });
}

const valueOf = (row: WorkingRow | undefined, column: string): string | null =>
  row?.cells.get(column)?.value ?? null;

type Expected = Readonly<{
  code: string | null;
  label: string;
  total: string;
  basic: string | null;
  project: string | null;
}>;

/** Rows that the table must have, in order: 合计, then the codes of the classes that the general budget paid in full. */
function expectedRows(
  expenditure: readonly WorkingRow[],
  fiscal: readonly WorkingRow[],
): readonly Expected[] {
  const paid = new Map(
    fiscal.flatMap((row) => {
      const value = valueOf(row, 'generalBudget');
      return row.key?.startsWith('class-') && value !== null
        ? [[row.key.slice(6), value] as const]
        : [];
    }),
  );
  const grand = valueOf(
    fiscal.find((row) => row.key === 'current-expenditure-total'),
    'generalBudget',
  );
  const codes = expenditure.filter((row) => row.code !== null && paid.has(row.code.slice(0, 3)));
  const classes = codes.filter((row) => row.code?.length === 3);
  const whole = classes.every((row) => {
    const total = valueOf(row, 'totalExpenditure');
    return total !== null && equals(exact(total), exact(paid.get(row.code ?? '') ?? 'NaN'));
  });
  if (!whole || classes.length !== paid.size || grand === null) return [];
  // 合计 of this table is 合计 of 支出决算表 without the classes that other money paid.
  const printed = expenditure.find((row) => row.code === null && row.role === 'total');
  const others = expenditure.filter((row) => row.code?.length === 3 && !paid.has(row.code));
  const rest = (column: string): string | null => {
    const all = valueOf(printed, column);
    if (all === null) return null;
    const away = others.flatMap((row) => valueOf(row, column) ?? []);
    const left = plain([all, ...away.map((value) => `-${value}`)]);
    return classes.some((row) => valueOf(row, column) !== null) ? left : null;
  };
  const total = plain(classes.flatMap((row) => valueOf(row, 'totalExpenditure') ?? []));
  if (!equals(exact(total), exact(grand))) return [];
  return [
    {
      code: null,
      label: '合计',
      total: grand,
      basic: rest('basicExpenditure'),
      project: rest('projectExpenditure'),
    },
    ...codes.flatMap((row): readonly Expected[] => {
      const value = valueOf(row, 'totalExpenditure');
      if (value === null) return [];
      const { code, label } = row;
      const basic = valueOf(row, 'basicExpenditure');
      return [{ code, label, total: value, basic, project: valueOf(row, 'projectExpenditure') }];
    }),
  ];
}

/** A sum of amounts with two decimals, as these tables print them. */
function plain(values: readonly string[]): string {
  const { numerator, denominator } = sum(values.map(exact));
  const cents = (numerator * 100n) / denominator;
  const digits = cents.toString().padStart(3, '0');
  return `${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

function fitted(expected: Expected, fragment: Fragment): WorkingRow | null {
  const wanted = [expected.basic, expected.project].filter((value) => value !== null);
  if (wanted.length !== fragment.pieces.length) return null;
  const cells = new Map<string, WorkingCell>();
  const cell = (value: string, raw: string): WorkingCell => ({
    value,
    raw,
    status: raw === value ? 'cleaned' : 'restored',
    candidates: [],
    place: fragment.row.place,
    span: null,
    unit: null,
  });
  cells.set('totalExpenditure', cell(expected.total, ''));
  for (const [index, value] of wanted.entries()) {
    const piece = fragment.pieces[index] ?? '';
    if (piece.length < 2 || !value.replace('.', '').endsWith(piece.replace('.', ''))) return null;
    cells.set(
      value === expected.basic && index === 0 ? 'basicExpenditure' : 'projectExpenditure',
      cell(value, piece),
    );
  }
  const { code, label } = expected;
  const role = code === null ? ('total' as const) : ('data' as const);
  return { code, key: null, label, role, cells, place: fragment.row.place };
}
