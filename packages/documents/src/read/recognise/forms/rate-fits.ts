import {
  type Exact,
  absolute,
  compare,
  divide,
  exact,
  isZero,
  multiply,
  ratio,
  subtract,
} from '@mingjian/engine';
import { decimalsOf } from '../repair/number-cell.ts';

const halfGrid = (text: string): Exact => ratio(1n, 2n * 10n ** BigInt(decimalsOf(text)));

/** True when executed ÷ budget, both within half a grid, can print as this percentage. */
export function rateFits(budget: string, executed: string, rate: string): boolean {
  const whole = exact(budget);
  if (isZero(whole)) return isZero(exact(executed));
  const percent = multiply(divide(exact(executed), whole), exact(100));
  // Relative errors of both amounts, generous by a constant, plus the print of the rate itself.
  const slack = multiply(divide(halfGrid(executed), whole), exact(200));
  const difference = absolute(subtract(percent, exact(rate)));
  return compare(subtract(difference, slack), ratio(1n, 10n ** BigInt(decimalsOf(rate)))) <= 0;
}
