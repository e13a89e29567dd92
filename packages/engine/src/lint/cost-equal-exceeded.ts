import { compare } from '../number/exact.ts';
import { figureNumber } from '../scoring/figure.ts';
import { targetText } from '../form/target-text.ts';
import { eachRow } from './each-row.ts';
import { isCost } from './money.ts';
import { presumed } from './ground.ts';

const GROUND = presumed(
  '成本是越低越好的指标，超出目标不算完成得更好',
  '规则包按“＝”计分时超过目标仍得满分；公开的省级预算绩效产品把“≤”“＜”列为反向指标',
);

/** A cost above a target written with “＝” still gets full marks from a rule that only knows completion. */
export const costEqualExceeded = eachRow(({ indicator, score, at }) => {
  if (!isCost(indicator) || indicator.operator !== '=' || score.scored === null) return null;
  const target = figureNumber(indicator.target);
  const actual = figureNumber(indicator.actual);
  if (target === null || actual === null || compare(actual, target) <= 0) return null;
  if (compare(score.scored.rounded, score.scored.input.weight) < 0) return null;
  return {
    code: 'COST_ABOVE_EQUAL_TARGET',
    message: `“${indicator.name}”完成值 ${indicator.actual ?? ''} 高于目标“${targetText(indicator)}”，成本超出却得满分 ${score.row.score}。请说明超出的原因，并核对目标是否应写“≤”。`,
    at: at('actual'),
    cite: GROUND,
    weight: 'explain',
  };
});
