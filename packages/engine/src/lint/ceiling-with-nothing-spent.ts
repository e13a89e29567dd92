import { compare, isZero } from '../number/exact.ts';
import { figureNumber } from '../scoring/figure.ts';
import { eachRow } from './each-row.ts';
import { isCost, spending } from './money.ts';
import { presumed } from './ground.ts';

const GROUND = presumed(
  '没有支出自然不超上限，得的分不说明成效',
  '九江市浔阳区2024年度部门决算所附自评表里，一个没有支出的项目凭“≤”得了成本 20 分，另一个写“＝”的得 0 分',
);

/** Full marks for staying under a ceiling when nothing was spent at all. A cancelled project is told once, elsewhere. */
export const ceilingWithNothingSpent = eachRow(({ indicator, score, at }, context) => {
  if (context.sheet.state === 'cancelled' || !isCost(indicator) || score.scored === null)
    return null;
  if (indicator.operator !== '<=' && indicator.operator !== '<') return null;
  const money = spending(context);
  const actual = figureNumber(indicator.actual);
  if (money === null || actual === null || !isZero(money.executed) || !isZero(actual)) return null;
  const { rounded, input } = score.scored;
  if (isZero(input.weight) || compare(rounded, input.weight) < 0) return null;
  return {
    code: 'CEILING_NOTHING_SPENT',
    message: `“${indicator.name}”全年没有支出，因为没有超过上限而得满分 ${score.row.score} 分。请说明项目为什么没有实施。`,
    at: at('score'),
    cite: GROUND,
    weight: 'explain',
  };
});
