import { type Exact, divide, multiply, ratio } from '../number/exact.ts';
import { type Unit, unit, unitScale } from '../number/unit.ts';
import { entered } from '../scoring/explanation.ts';
import { figureNumber } from '../scoring/figure.ts';
import type { Figure, Indicator } from '../sheet/self-evaluation.ts';
import type { LintContext } from './lint-rule.ts';

const factorOf = (of: Unit): Exact => {
  const scale = unitScale(of);
  return ratio(scale.numerator, scale.denominator);
};

/** A sum of money in 元, or null when the cell has no number or the unit is not plain money (万元/人/年 is a standard, not a sum). */
export function yuan(figure: Figure | undefined, unitText: string | null): Exact | null {
  const value = figureNumber(figure);
  if (value === null || unitText === null) return null;
  const of = unit(unitText);
  return unitScale(of).base === '元' ? multiply(value, factorOf(of)) : null;
}

/** An amount of 元 written in a unit: 320000 元 in 万元 is "32". */
export const inUnit = (amount: Exact, unitText: string): string =>
  entered(divide(amount, factorOf(unit(unitText))));

/** 成本指标, or a 成本 row inside 产出指标 as the 2020 form has it. */
export const isCost = (indicator: Indicator): boolean =>
  indicator.level1.includes('成本') || indicator.level2.includes('成本');

/** Budget and execution of the row that the execution score was computed with, in 元. Null when there is no execution score. */
export function spending({ sheet, scored }: LintContext): Readonly<{
  budget: Exact;
  executed: Exact;
  budgetText: string;
  executedText: string;
}> | null {
  const { row } = scored.execution.printed;
  if (row === undefined || row === null) return null;
  const budget = yuan(row.budget, sheet.funds.unit);
  const executed = yuan(row.executed, sheet.funds.unit);
  if (budget === null || executed === null) return null;
  return { budget, executed, budgetText: row.budget, executedText: row.executed };
}
