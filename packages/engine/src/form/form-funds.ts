import type { ScoredSheet } from '../sheet/scored-sheet.ts';
import type { FundsRow, SelfEvaluation } from '../sheet/self-evaluation.ts';
import { exact, isZero, multiply, divide } from '../number/exact.ts';
import { formatTrimmed } from '../number/round.ts';
import { figureNumber } from '../scoring/figure.ts';
import { FORM_COLUMNS as C, cell } from './form-grid.ts';
import type { FormCell } from './form-layout.ts';
import { figureCell } from './target-text.ts';

const plain = (label: string): string => label.replace(/^其中[:：]/u, '').replace(/\s+/gu, '');

/** A printed money row: its label, the row of the sheet that fills it, and the index that a new entry would get. */
type PrintedRow = Readonly<{ label: string; row: FundsRow | null; index: number }>;

/** The pack's rows in print order, each with the sheet's row of that name; rows that only the sheet has follow. */
export function printedMoneyRows(
  rows: readonly FundsRow[],
  labels: readonly string[],
): readonly PrintedRow[] {
  let next = rows.length;
  const printed = labels.map((label): PrintedRow => {
    const index = rows.findIndex((row) => plain(row.label) === plain(label));
    if (index >= 0) return { label, row: rows[index] ?? null, index };
    next += 1;
    return { label, row: null, index: next - 1 };
  });
  // A second row of the same name is printed too: nothing that was entered disappears.
  const used = new Set(printed.map((one) => one.index));
  const extra = rows.flatMap((row, index): PrintedRow[] =>
    used.has(index) ? [] : [{ label: row.label, row, index }],
  );
  return [...printed, ...extra];
}

function ownRate(row: FundsRow | null, digits: number): string {
  const budget = figureNumber(row?.fullYearBudget);
  const executed = figureNumber(row?.executed);
  if (budget === null || executed === null || isZero(budget)) return '';
  return formatTrimmed(multiply(divide(executed, budget), exact(100)), digits);
}

/** 项目资金: the head row and one row for each kind of money; only the total has weight and score, the others print —. */
export function fundsCells(
  sheet: SelfEvaluation,
  scored: ScoredSheet | null,
  labels: readonly string[],
  defaults: Readonly<{ weight: string; rateDigits: number }>,
  top: number,
): Readonly<{ cells: readonly FormCell[]; rows: number }> {
  const printed = printedMoneyRows(sheet.funds.rows, labels);
  const head = (column: number, text: string): FormCell =>
    cell({ row: top, column }, text, { role: 'head' });
  const cells: FormCell[] = [
    cell(
      { row: top, column: C.block, rowSpan: printed.length + 1, columnSpan: 2 },
      `项目资金\n（${sheet.funds.unit}）`,
      { role: 'label' },
    ),
    head(C.level2, ''),
    head(C.level3, '年初预算数'),
    head(C.target, '全年预算数A'),
    head(C.actual, '全年执行数B'),
    head(C.weight, '分值'),
    head(C.score, '执行率'),
    head(C.deviation, '得分'),
  ];
  printed.forEach(({ label, row, index }, order) => {
    const line = top + 1 + order;
    const money = (column: number, figure: FundsRow[keyof FundsRow] | undefined, key: string) =>
      cell({ row: line, column }, figureCell(figure), {
        role: 'number',
        path: `funds.rows.${index}.${key}`,
      });
    const total = order === 0;
    cells.push(
      cell({ row: line, column: C.level2 }, label, { role: 'label' }),
      money(C.level3, row?.initialBudget, 'initialBudget'),
      money(C.target, row?.fullYearBudget, 'fullYearBudget'),
      money(C.actual, row?.executed, 'executed'),
      cell(
        { row: line, column: C.weight },
        total ? figureCell(sheet.funds.weight ?? scored?.execution.weight ?? defaults.weight) : '—',
        { role: 'number', align: 'center', path: total ? 'funds.weight' : null },
      ),
      cell(
        { row: line, column: C.score },
        total ? (scored?.execution.rate ?? '') : ownRate(row, defaults.rateDigits),
        { role: 'score', derived: total ? 'execution.rate' : null },
      ),
      cell({ row: line, column: C.deviation }, total ? (scored?.execution.score ?? '') : '—', {
        role: 'score',
        derived: total ? 'execution.score' : null,
      }),
    );
  });
  return { cells, rows: printed.length + 1 };
}
