import { compare, exact, sum } from '../number/exact.ts';
import { entered } from '../scoring/explanation.ts';
import { figureNumber } from '../scoring/figure.ts';
import type { LintRule } from './lint-rule.ts';

/** The weights with the execution weight must be 100. A missing weight is refused at its row, so nothing is said here. */
export const weightsTotal: LintRule = ({ sheet, scored }) => {
  // An empty sheet says that it is empty; its total is no news.
  if (sheet.indicators.length === 0) return [];
  const weights = sheet.indicators.map(({ weight }) => figureNumber(weight));
  if (weights.some((weight) => weight === null)) return [];
  const execution = exact(scored.execution.printed.weight ?? '0');
  const total = sum([execution, ...weights.flatMap((weight) => (weight === null ? [] : [weight]))]);
  if (compare(total, exact(100)) === 0) return [];
  return [
    {
      code: 'WEIGHTS_TOTAL',
      message: `各指标分值加预算执行率 ${entered(execution)} 分合计 ${entered(total)}，应为 100。请调整分值。`,
      at: null,
      weight: 'explain',
    },
  ];
};
