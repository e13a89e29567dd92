import { type Exact, equals, exact, isZero, multiply } from '../number/exact.ts';
import { figureNumber } from '../scoring/figure.ts';
import type { Funds, Indicator } from '../sheet/self-evaluation.ts';
import { eachRow } from './each-row.ts';
import { isCost, yuan } from './money.ts';
import { presumed } from './ground.ts';

const GROUND = presumed(
  '同一笔钱在两处正好差一万倍，多半写错了单位',
  '九江市浔阳区2024年度部门决算所附自评表里，“元”与“万元”并用：预算印 16（万元），同一张表的成本完成值印 140000（元）',
);

const TEN_THOUSAND = exact(10_000);

/** What a single thing costs: 18 元 a time for ten thousand times is 18 万元, and nothing is mixed up. */
const UNIT_PRICE = /单价|单位成本|标准|每|均/u;

/** The same digits as a money cell of the sheet, a factor of exactly 10 000 apart. */
const confused = (value: Exact, known: readonly Exact[]): boolean =>
  known.some(
    (other) =>
      !isZero(other) &&
      (equals(value, multiply(other, TEN_THOUSAND)) ||
        equals(multiply(value, TEN_THOUSAND), other)),
  );

/** Money of the project as a whole, in the right unit or in the wrong one; nothing says otherwise when the cell is empty or zero. */
const couldBeProjectMoney = (value: Exact | null, known: readonly Exact[]): boolean =>
  value === null ||
  isZero(value) ||
  confused(value, known) ||
  known.some((other) => equals(value, other));

/** A row that counts ten thousand of something explains the factor as price times quantity. */
const countsTenThousand = (rows: readonly Indicator[]): boolean =>
  rows.some(({ target, actual, unit }) =>
    [target, actual].some((figure) => {
      const value = figureNumber(figure);
      if (value === null || yuan(figure, unit) !== null) return false;
      return equals(unit?.startsWith('万') ? multiply(value, TEN_THOUSAND) : value, TEN_THOUSAND);
    }),
  );

const knownMoney = (funds: Funds): readonly Exact[] =>
  funds.rows.flatMap((row) =>
    [row.initialBudget, row.fullYearBudget, row.executed].flatMap((figure) => {
      const value = yuan(figure, funds.unit);
      return value === null ? [] : [value];
    }),
  );

/**
 * 元 written where 万元 belongs, or the reverse, in a row about what the whole project costs. Digits must agree exactly, the
 * other cell of the row must be the project's money too, and no unit price may explain it: otherwise it stays silent.
 */
export const moneyUnitMixedUp = eachRow(({ indicator, at }, { sheet }) => {
  if (!isCost(indicator) || UNIT_PRICE.test(indicator.name)) return null;
  const known = knownMoney(sheet.funds);
  const actualUnit = indicator.actualUnit ?? indicator.unit;
  const target = yuan(indicator.target, indicator.unit);
  const actual = yuan(indicator.actual, actualUnit);
  if (!couldBeProjectMoney(target, known) || !couldBeProjectMoney(actual, known)) return null;
  if (countsTenThousand(sheet.indicators)) return null;
  for (const [key, word, value, figure, unit] of [
    ['target', '年度指标值', target, indicator.target, indicator.unit],
    ['actual', '实际完成值', actual, indicator.actual, actualUnit],
  ] as const) {
    if (value === null || !confused(value, known)) continue;
    return {
      code: 'MONEY_UNIT_MIXED_UP',
      message: `“${indicator.name}”的${word} ${figure ?? ''} ${unit ?? ''}与项目资金正好差一万倍，像是“元”和“万元”写错了。请核对计量单位。`,
      at: at(key),
      cite: GROUND,
      weight: 'explain',
    };
  }
  return null;
});
