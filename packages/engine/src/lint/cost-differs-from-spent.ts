import { absolute, compare, divide, equals, ratio, subtract } from '../number/exact.ts';
import { eachRow } from './each-row.ts';
import { inUnit, isCost, spending, yuan } from './money.ts';
import { presumed } from './ground.ts';

const GROUND = presumed(
  '代表整个项目的成本，应等于项目的全年执行数',
  '九江市浔阳区2024年度部门决算所附自评表里，同一项目成本印 15.26、执行数印 15.221636，按前者得 12.39，按后者得 12.28',
);

const TOTAL_WORDS = /总额|总成本|总投入|总支出/u;

/** Half a grid of the printed figure, in 元: what rounding alone explains. */
function halfGrid(printed: string, unitText: string): ReturnType<typeof ratio> | null {
  const decimals = printed.trim().split('.')[1]?.length ?? 0;
  const one = yuan('1', unitText);
  return one === null ? null : divide(one, ratio(2n * 10n ** BigInt(decimals), 1n));
}

/** The cost of the whole project as result, against the money spent: a difference that rounding does not explain is owed a word. */
export const costDiffersFromSpent = eachRow(({ indicator, at }, context) => {
  if (!isCost(indicator)) return null;
  const money = spending(context);
  const unit = indicator.actualUnit ?? indicator.unit;
  const target = yuan(indicator.target, indicator.unit);
  const actual = yuan(indicator.actual, unit);
  if (money === null || target === null || actual === null || unit === null) return null;
  // Only a row that stands for the whole project: its target is the budget, or its name says so.
  if (!equals(target, money.budget) && !TOTAL_WORDS.test(indicator.name)) return null;
  const gap = absolute(subtract(actual, money.executed));
  const half = halfGrid(indicator.actual ?? '', unit);
  if (half === null || compare(gap, half) <= 0) return null;
  const fundsUnit = context.sheet.funds.unit;
  return {
    code: 'COST_DIFFERS_FROM_SPENT',
    message: `“${indicator.name}”完成值 ${indicator.actual ?? ''} ${unit}，全年执行数 ${money.executedText} ${fundsUnit}，差 ${inUnit(gap, fundsUnit)} ${fundsUnit}。请说明两个数为什么不同。`,
    at: at('actual'),
    cite: GROUND,
    weight: 'explain',
  };
});
