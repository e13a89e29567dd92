import { lintSheet } from '../lint/lint-sheet.ts';
import type { SheetRules } from '../pack/compiled-pack.ts';
import type { SheetNote } from '../sheet/scored-sheet.ts';
import type { Indicator, SelfEvaluation } from '../sheet/self-evaluation.ts';
import { indicator, packOf, sheetOf } from './sheets.ts';

/** The notes with one code that a sheet gets. */
export const notesOf = (
  code: string,
  sheet: Partial<SelfEvaluation>,
  rules: Partial<SheetRules> = {},
): readonly SheetNote[] =>
  lintSheet(sheetOf(sheet), packOf(rules)).filter((note) => note.code === code);

/** Money rows with one line. */
export const fundsOf = (
  budget: string | null,
  executed: string | null,
): SelfEvaluation['funds'] => ({
  unit: '万元',
  weight: '10',
  rows: [{ label: '年度资金总额', initialBudget: budget, fullYearBudget: budget, executed }],
});

/** A cost row: 工作经费成本 ＝18 万元, 15.26. */
export const cost = (over: Partial<Indicator> = {}): Indicator =>
  indicator({
    level1: '成本指标',
    level2: '经济成本指标',
    name: '工作经费成本',
    operator: '=',
    target: '18',
    unit: '万元',
    actual: '15.26',
    weight: '20',
    ...over,
  });
