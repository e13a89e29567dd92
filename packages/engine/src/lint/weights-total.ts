import { compare, exact, sum } from '../number/exact.ts';
import { entered } from '../scoring/explanation.ts';
import { figureNumber } from '../scoring/figure.ts';
import type { LintRule } from './lint-rule.ts';
import { presumed } from './ground.ts';

const GROUND = presumed(
  '各行分值加预算执行率的分值合计 100',
  '自评表样的总分一行印的分值是 100，总分是各行得分之和',
);

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
      cite: GROUND,
      weight: 'explain',
    },
  ];
};
