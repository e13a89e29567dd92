import type { Indicator, SelfEvaluation } from '@mingjian/engine';

/** The row number in "indicators.4.actual", or null. */
export function indicatorIndex(path: string | null): number | null {
  const match = /^indicators\.(\d+)\./.exec(path ?? '');
  return match ? Number(match[1]) : null;
}

/** The indicator a path speaks of. */
export function indicatorAt(sheet: SelfEvaluation, path: string | null): Indicator | null {
  const at = indicatorIndex(path);
  return at === null ? null : (sheet.indicators[at] ?? null);
}

/** The cell of the form that shows a field: direction and unit stand in the target's cell, what is not printed behind the score. */
export const cellOfField = (path: string): string =>
  path
    .replace(/\.(?:operator|unit)$/, '.target')
    .replace(/\.actualUnit$/, '.actual')
    .replace(/\.(?:judged|source|priorActual)$/, '.score');
