import { type ScoredSheet, type SelfEvaluation, printTarget } from '@mingjian/engine';
import type { ImportField } from './import-fields.ts';
import { type PasteRow, pasteBlock } from './paste-block.ts';
import { operatorWord } from './target-cell.ts';

const figure = (text: string | null | undefined): string | null =>
  text === 'n/a' ? '—' : (text ?? null);

/**
 * The indicators of a sheet as a paste-ready block in the user's column order. Where direction or unit has a column of
 * its own, 年度指标值 is the bare figure; else it is printed whole (≥109000人). Scores come from `scored`, never typed ones.
 */
export function indicatorPasteBlock(
  sheet: SelfEvaluation,
  scored: ScoredSheet | null,
  columnOrder: readonly ImportField[],
  heads = false,
): string {
  const split = columnOrder.includes('operator') || columnOrder.includes('unit');
  const rows = sheet.indicators.map((indicator, i): PasteRow => {
    const { operator, target, unit } = indicator;
    const whole =
      target === null || target === 'n/a' ? figure(target) : printTarget(operator, target, unit);
    return {
      project: sheet.project,
      projectCode: sheet.projectCode,
      department: sheet.department,
      implementer: sheet.implementer ?? null,
      year: String(sheet.year),
      level1: indicator.level1,
      level2: indicator.level2,
      name: indicator.name,
      operator: operatorWord(operator),
      target: split ? figure(target) : whole,
      unit,
      actual: figure(indicator.actual),
      actualUnit: indicator.actualUnit ?? null,
      weight: figure(indicator.weight),
      score: scored?.indicators[i]?.score ?? null,
      judged: indicator.judged ?? null,
      deviation: indicator.deviation,
      source: indicator.source ?? null,
      priorActual: indicator.priorActual ?? null,
    };
  });
  return pasteBlock(rows, columnOrder, heads);
}
