import { type Exact, ONE, compare, divide, exact, isZero, ratio, subtract } from '@mingjian/engine';
import { type Observation, missOf } from './observation.ts';
import { type ScoreRounding, scoresBehind } from './rounding.ts';

/** The factors k that a row's print allows in weight × (1 − k × miss), floored at nothing; high null is unbounded. */
export type Factor = Readonly<{ low: Exact; high: Exact | null }>;

/** What one row says about k; null when no k gives its print. */
export function factorOf(observation: Observation, rounding: ScoreRounding): Factor | null {
  const miss = missOf(observation);
  const behind = scoresBehind(observation.printed, rounding);
  if (!behind) return null;
  if (isZero(miss)) {
    return compare(behind.low, observation.weight) <= 0 &&
      compare(observation.weight, behind.high) <= 0
      ? { low: ratio(0n, 1n), high: null }
      : null;
  }
  const solve = (score: Exact): Exact =>
    divide(subtract(ONE, divide(score, observation.weight)), miss);
  const low = solve(behind.high);
  const high = solve(behind.low);
  // A score of nothing is also what any larger factor gives, because of the floor.
  const open = compare(behind.low, ratio(0n, 1n)) <= 0;
  if (!open && high.numerator < 0n) return null;
  return { low: low.numerator < 0n ? ratio(0n, 1n) : low, high: open ? null : high };
}

const below = (a: Exact, b: Exact | null): boolean => b === null || compare(a, b) <= 0;

/** The factor interval that most rows allow together, with those rows. */
export function bestFactor(
  observations: readonly Observation[],
  rounding: ScoreRounding,
): Readonly<{ factor: Factor; rows: readonly Observation[] }> | null {
  const known = observations.flatMap((row) => {
    const factor = factorOf(row, rounding);
    return factor ? [{ row, factor }] : [];
  });
  let best: (typeof known)[number][] = [];
  // The best common point can be taken at the low end of one of the intervals.
  for (const { factor } of known) {
    const at = factor.low;
    const holding = known.filter(
      (item) => compare(item.factor.low, at) <= 0 && below(at, item.factor.high),
    );
    if (holding.length > best.length) best = holding;
  }
  const [first] = best;
  if (!first) return null;
  const factor = best.reduce<Factor>(
    (common, { factor: own }) => ({
      low: compare(own.low, common.low) > 0 ? own.low : common.low,
      high: common.high === null ? own.high : below(common.high, own.high) ? common.high : own.high,
    }),
    first.factor,
  );
  return { factor, rows: best.map(({ row }) => row) };
}

const PLAIN = ['1', '2.5', '2', '1.25', '1.5', '3', '4', '5', '10'];

/** The plainest factor in the interval, or null: 2.5 is a pass line of 60 %, 2 one of 50 %. */
export const plainFactor = (factor: Factor): string | null =>
  PLAIN.find((text) => compare(factor.low, exact(text)) <= 0 && below(exact(text), factor.high)) ??
  null;
