import {
  absolute,
  add,
  compare,
  divide,
  type Exact,
  exact,
  isZero,
  multiply,
  subtract,
  sum,
} from '@mingjian/engine';

import type { Direction, Mention } from '../prose/mention.ts';
import { baseValue, halfGrid } from './figures.ts';

/** Can rounding of the prints make total = Σ parts − Σ less? Used to choose between readings, never to judge. */
export function sumFits(
  total: Mention,
  parts: readonly Mention[],
  less: readonly Mention[] = [],
): boolean {
  const whole = baseValue(total);
  const values = [...parts, ...less].map(baseValue);
  if (whole === null || values.includes(null)) return false;
  const signed = values
    .filter((value): value is Exact => value !== null)
    .map((value, at) => (at < parts.length ? value : multiply(value, exact(-1n))));
  const gap = absolute(subtract(whole, sum(signed)));
  const slack = sum([total, ...parts, ...less].map(halfGrid));
  return compare(gap, slack) <= 0;
}

/** Does current, delta and percent agree to about a tenth of a point or the grid? Chooses which figure a change is about. */
export function changeFits(
  current: Mention,
  delta: Mention,
  percent: Mention,
  direction: Direction,
): boolean {
  const now = baseValue(current);
  const change = baseValue(delta);
  const rate = percent.fact.value;
  if (now === null || change === null || rate === null) return false;
  const prior = direction === 'increase' ? subtract(now, change) : add(now, change);
  if (isZero(prior)) return false;
  const computed = multiply(divide(change, prior), exact(100n));
  const gap = absolute(subtract(absolute(computed), absolute(exact(rate))));
  // Rounding of a small prior year moves the rate a lot: allow what half a grid of the change and the prior can do.
  const relative = divide(add(halfGrid(delta), halfGrid(current)), absolute(prior));
  const slack = add(
    exact('0.1'),
    multiply(multiply(relative, exact(3n)), add(exact(100n), absolute(computed))),
  );
  return compare(gap, slack) <= 0;
}
