import { type Exact, equals, exact, isZero, multiply } from '../number/exact.ts';
import type { Figure, Funds, Indicator } from '../sheet/self-evaluation.ts';
import { eachRow } from './each-row.ts';
import { yuan } from './money.ts';

const TEN_THOUSAND = exact(10_000);

/** The same digits as a money cell of the sheet, a factor of exactly 10 000 apart. */
function confused(value: Exact, known: readonly Exact[]): boolean {
  return known.some(
    (other) =>
      !isZero(other) &&
      (equals(value, multiply(other, TEN_THOUSAND)) ||
        equals(multiply(value, TEN_THOUSAND), other)),
  );
}

const cells = (indicator: Indicator): readonly (readonly ['target' | 'actual', Figure])[] => [
  ['target', indicator.target],
  ['actual', indicator.actual],
];

const knownMoney = (funds: Funds): readonly Exact[] =>
  funds.rows.flatMap((row) =>
    [row.initialBudget, row.fullYearBudget, row.executed].flatMap((figure) => {
      const value = yuan(figure, funds.unit);
      return value === null ? [] : [value];
    }),
  );

/** 元 written where 万元 belongs, or the reverse. Only digits that agree exactly count: a unit price is not suspected. */
export const moneyUnitMixedUp = eachRow(({ indicator, at }, { sheet }) => {
  for (const [key, figure] of cells(indicator)) {
    const unit = key === 'actual' ? (indicator.actualUnit ?? indicator.unit) : indicator.unit;
    const value = yuan(figure, unit);
    if (value === null || !confused(value, knownMoney(sheet.funds))) continue;
    const word = key === 'target' ? '年度指标值' : '实际完成值';
    return {
      code: 'MONEY_UNIT_MIXED_UP',
      message: `“${indicator.name}”的${word} ${figure ?? ''} ${unit ?? ''}与项目资金正好差一万倍，像是“元”和“万元”写错了。请核对计量单位。`,
      at: at(key),
      weight: 'explain',
    };
  }
  return null;
});
