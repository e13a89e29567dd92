import { type Exact, compare } from '../number/exact.ts';
import { figureNumber } from '../scoring/figure.ts';
import type { Operator } from '../sheet/self-evaluation.ts';
import { targetText } from '../form/target-text.ts';
import { eachRow } from './each-row.ts';
import { presumed } from './ground.ts';

const GROUND = presumed(
  '上年完成值是定目标的历史标准，目标一般不低于它',
  '财预〔2021〕101号所附取值指引列的指标值设定依据有“历史标准”（原文没有逐条核读）',
);

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
    cite: GROUND,
    weight: 'advice',
  };
});
