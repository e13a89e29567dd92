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

/** 指标方向 as the forms print it; words have none. */
export const operatorSign = (operator: Operator): string => SIGNS[operator];

/** 年度指标值 as printed: ≥109000 人, ≥99%, ＝18 万元, 逐步提高. Empty for an empty cell, — for not applicable. */
export function targetText(indicator: Pick<Indicator, 'operator' | 'target' | 'unit'>): string {
  const target = indicator.target?.trim() ?? '';
  if (target === '') return '';
  if (target === 'n/a') return '—';
  const { unit } = indicator;
  const gap = unit === null || unit === '%' || unit === '‰' ? '' : ' ';
  return `${SIGNS[indicator.operator]}${target}${gap}${unit ?? ''}`;
}

/** A figure as printed: empty stays empty, not applicable is —. */
export function figureCell(figure: string | null | undefined): string {
  const text = figure?.trim() ?? '';
  return text === 'n/a' ? '—' : text;
}
