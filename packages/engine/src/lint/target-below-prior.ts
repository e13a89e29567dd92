import { type Exact, compare } from '../number/exact.ts';
import { figureNumber } from '../scoring/figure.ts';
import type { Operator } from '../sheet/self-evaluation.ts';
import { targetText } from '../form/target-text.ts';
import { eachRow } from './each-row.ts';

/** True when the target asks for less than what there was already. */
function easier(operator: Operator, target: Exact, prior: Exact): boolean {
  if (operator === '>=' || operator === '>') return compare(target, prior) < 0;
  return (operator === '<=' || operator === '<') && compare(target, prior) > 0;
}

/** A target easier than last year's result. Silent when last year is not known. */
export const targetBelowPrior = eachRow(({ indicator, at }) => {
  const target = figureNumber(indicator.target);
  const prior = figureNumber(indicator.priorActual);
  if (target === null || prior === null || !easier(indicator.operator, target, prior)) return null;
  return {
    code: 'TARGET_BELOW_PRIOR',
    message: `“${indicator.name}”的目标“${targetText(indicator)}”比上年完成值 ${indicator.priorActual ?? ''} 还宽，请核对目标是否定得过低。`,
    at: at('target'),
    weight: 'advice',
  };
});
