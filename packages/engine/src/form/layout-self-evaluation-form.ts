import type { CompiledPack, SheetRules } from '../pack/compiled-pack.ts';
import { figureNumber } from '../scoring/figure.ts';
import { entered } from '../scoring/explanation.ts';
import { add, exact } from '../number/exact.ts';
import type { ScoredSheet } from '../sheet/scored-sheet.ts';
import type { SelfEvaluation } from '../sheet/self-evaluation.ts';
import { fundsCells } from './form-funds.ts';
import { COLUMN_COUNT, COLUMN_WIDTHS, FORM_COLUMNS as C, cell } from './form-grid.ts';
import { indicatorCells } from './form-indicators.ts';
import type { FormCell, FormLayout } from './form-layout.ts';

const label = (row: number, column: number, text: string): FormCell =>
  cell({ row, column, columnSpan: 2 }, text, { role: 'label' });

function headCells(sheet: SelfEvaluation): readonly FormCell[] {
  return [
    label(0, C.block, '项目名称'),
    cell({ row: 0, column: C.level2, columnSpan: 7 }, sheet.project, {
      align: 'center',
      path: 'project',
    }),
    label(1, C.block, '主管部门'),
    cell({ row: 1, column: C.level2, columnSpan: 3 }, sheet.department, {
      align: 'center',
      path: 'department',
    }),
    label(1, C.actual, '实施单位'),
    cell({ row: 1, column: C.score, columnSpan: 2 }, sheet.implementer ?? sheet.department, {
      align: 'center',
      path: 'implementer',
    }),
  ];
}

function goalCells(sheet: SelfEvaluation, top: number): readonly FormCell[] {
  const expected = { column: C.level2, columnSpan: 3 };
  const actual = { column: C.actual, columnSpan: 4 };
  return [
    cell({ row: top, column: C.block, rowSpan: 2, columnSpan: 2 }, '年度总体目标', {
      role: 'label',
    }),
    cell({ row: top, ...expected }, '预期目标', { role: 'head' }),
    cell({ row: top, ...actual }, '实际完成情况', { role: 'head' }),
    cell({ row: top + 1, ...expected }, sheet.goals.expected ?? '', { path: 'goals.expected' }),
    cell({ row: top + 1, ...actual }, sheet.goals.actual ?? '', { path: 'goals.actual' }),
  ];
}

/** The weights as they stand, execution included; empty when one is missing, so that a gap is seen and not summed over. */
function weightTotal(sheet: SelfEvaluation, execution: string): string {
  let total = figureNumber(sheet.funds.weight) ?? exact(execution);
  for (const { weight } of sheet.indicators) {
    const value = figureNumber(weight);
    if (value === null) return '';
    total = add(total, value);
  }
  return entered(total);
}

function totalCells(total: string, score: string, row: number): readonly FormCell[] {
  return [
    cell({ row, column: C.block, columnSpan: 6 }, '总分', { role: 'total' }),
    cell({ row, column: C.weight }, total, { role: 'total' }),
    cell({ row, column: C.score }, score, { role: 'total', derived: 'total' }),
    cell({ row, column: C.deviation }, '', { role: 'total' }),
  ];
}

function rulesOf(pack: CompiledPack): SheetRules {
  // A caller that asks for the form of a pack without one has not looked at `pack.sheet`.
  if (pack.sheet === null) throw new TypeError(`layout: pack ${pack.id} has no sheet form`);
  return pack.sheet;
}

/**
 * 项目支出绩效自评表 as one span map, with the rows, merges, column titles and order of the print. `scored` may be null
 * (nothing scored yet): the score cells are then empty, never 0. The pack must have sheet rules.
 */
export function layoutSelfEvaluationForm(
  sheet: SelfEvaluation,
  scored: ScoredSheet | null,
  pack: CompiledPack,
): FormLayout {
  const rules = rulesOf(pack);
  const { form, execution } = rules;
  const fundsTop = 2;
  const funds = fundsCells(sheet, scored, form.moneyRows, execution, fundsTop);
  const goalsTop = fundsTop + funds.rows;
  const tableTop = goalsTop + 2;
  const table = indicatorCells(sheet, scored, form.levels, tableTop);
  const last = tableTop + table.rows;
  return {
    title: form.title,
    columns: COLUMN_WIDTHS.slice(0, COLUMN_COUNT),
    rows: last + 1,
    keepWithPrevious: [last],
    headRows: [tableTop],
    cells: [
      ...headCells(sheet),
      ...funds.cells,
      ...goalCells(sheet, goalsTop),
      ...table.cells,
      ...totalCells(weightTotal(sheet, execution.weight), scored?.total ?? '', last),
    ],
  };
}
