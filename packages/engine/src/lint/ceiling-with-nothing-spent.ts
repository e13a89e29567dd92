import { compare, isZero } from '../number/exact.ts';
import { figureNumber } from '../scoring/figure.ts';
import { eachRow } from './each-row.ts';
import { isCost, spending } from './money.ts';

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
    weight: 'explain',
  };
});
