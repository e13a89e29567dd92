import {
  type Exact,
  exact,
  multiply,
  ratio,
  type ReadSelfEvaluation,
  unit,
  unitScale,
  type Indicator,
} from '@mingjian/engine';

const PLAIN = /^-?\d+(?:\.\d+)?$/u;

/** A figure of a form in 元, or null when it is empty, not a number, or not money (5万元/人/年 is a rate). */
export function moneyOf(
  figure: string | null | undefined,
  printedUnit: string | null,
): Exact | null {
  if (!figure || !PLAIN.test(figure) || printedUnit === null) return null;
  const scale = unitScale(unit(printedUnit));
  if (scale.base !== '元') return null;
  return multiply(exact(figure), ratio(scale.numerator, scale.denominator));
}

/** The money row with the most decimals (15.221636 beside 15.222): what the form computes with. */
export function finestRow(form: ReadSelfEvaluation): Readonly<{
  index: number;
  fullYearBudget: Exact | null;
  executed: Exact | null;
  grid: Exact;
}> | null {
  const { funds } = form.sheet;
  let best: { index: number; digits: number } | null = null;
  funds.rows.forEach((row, index) => {
    const figures = [row.fullYearBudget, row.executed].filter(
      (f): f is string => f !== null && PLAIN.test(f),
    );
    if (figures.length === 0) return;
    const digits = Math.max(...figures.map((f) => f.split('.')[1]?.length ?? 0));
    if (!best || digits > best.digits) best = { index, digits };
  });
  const found: { index: number; digits: number } | null = best;
  if (!found) return null;
  const { index, digits } = found as { index: number; digits: number };
  const row = funds.rows[index];
  const scale = unitScale(unit(funds.unit));
  return {
    index,
    fullYearBudget: moneyOf(row?.fullYearBudget, funds.unit),
    executed: moneyOf(row?.executed, funds.unit),
    // Half of the coarsest print anywhere in the block: what rounding alone may explain.
    grid: multiply(
      ratio(1n, 2n * 10n ** BigInt(Math.min(digits, 2))),
      ratio(scale.numerator, scale.denominator),
    ),
  };
}

/** 成本指标 of the whole project, not of one piece (单价) nor per head. */
export const isTotalCost = (indicator: Indicator): boolean =>
  /成本/u.test(`${indicator.level1}${indicator.level2}`) &&
  !/单价|采购单|单位成本|人均|标准|每/u.test(indicator.name);

/** Fact ids of the form by path, those that exist. */
export const factsOf = (form: ReadSelfEvaluation, paths: readonly string[]): readonly string[] =>
  [...new Set(paths)].flatMap((path) => {
    const id = form.facts[path];
    return id ? [id] : [];
  });
