import type { SheetRow } from '@mingjian/contract';
import {
  addAmounts,
  amount,
  amountText,
  divide,
  exact,
  formatFixed,
  isDecimalText,
  isZero,
  multiply,
  unit,
} from '@mingjian/engine';
import { type MoneyUnit, inUnit } from '../../format/show-figure.ts';

export type MoneyColumn = 'initialBudget' | 'fullYearBudget' | 'executed' | 'unexecuted';

/** The sum of a column over the rows in view, on the finest grid among them, and how many had nothing to add. */
export function shownSum(
  rows: readonly SheetRow[],
  column: MoneyColumn,
  to: MoneyUnit,
): Readonly<{ value: string; missing: number }> {
  let total = amount('0', unit(to));
  let missing = 0;
  for (const row of rows) {
    const text = row[column];
    if (text === null || !isDecimalText(text)) {
      missing += text === null ? 1 : 0;
      continue;
    }
    const sum = addAmounts(total, amount(inUnit(text, row.unit, to), unit(to)));
    if (sum.ok) total = sum.value;
  }
  return { value: amountText(total), missing };
}

/** Executed ÷ budget over the rows in view where both are known, percent with two decimals; null without any budget. */
export function shownRate(rows: readonly SheetRow[]): string | null {
  const known = rows.filter(
    ({ fullYearBudget, executed }) => isFigure(fullYearBudget) && isFigure(executed),
  );
  const [budget, executed] = (['fullYearBudget', 'executed'] as const).map((column) =>
    exact(shownSum(known, column, '元').value),
  );
  if (budget === undefined || executed === undefined || isZero(budget)) return null;
  return formatFixed(multiply(divide(executed, budget), exact(100)), 2);
}

const isFigure = (text: string | null): boolean => text !== null && isDecimalText(text);
