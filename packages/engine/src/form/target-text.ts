import type { Indicator, Operator } from '../sheet/self-evaluation.ts';

const SIGNS = {
  '>=': '≥',
  '>': '＞',
  '=': '＝',
  '<=': '≤',
  '<': '＜',
  qualitative: '',
  deadline: '',
} as const satisfies Record<Operator, string>;

const withUnit = (figure: string, unit: string | null): string =>
  `${figure}${unit === null || unit === '%' || unit === '‰' ? '' : ' '}${unit ?? ''}`;

/** 年度指标值 as printed: ≥109000 人, ≥99%, ＝18 万元, 逐步提高. Empty for an empty cell, — for not applicable. */
export function targetText(indicator: Pick<Indicator, 'operator' | 'target' | 'unit'>): string {
  const target = indicator.target?.trim() ?? '';
  if (target === '') return '';
  if (target === 'n/a') return '—';
  return `${SIGNS[indicator.operator]}${withUnit(target, indicator.unit)}`;
}

/** A figure as printed: empty stays empty, not applicable is —. */
export function figureCell(figure: string | null | undefined): string {
  const text = figure?.trim() ?? '';
  return text === 'n/a' ? '—' : text;
}

/** 实际完成值 as printed: a bare figure in the target's unit, and with its own unit where that is another one (152600 元). */
export function actualText(indicator: Pick<Indicator, 'actual' | 'actualUnit' | 'unit'>): string {
  const text = figureCell(indicator.actual);
  const own = indicator.actualUnit ?? null;
  if (text === '' || text === '—' || own === null || own === indicator.unit) return text;
  return withUnit(text, own);
}
