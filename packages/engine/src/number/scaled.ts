import { type Exact, ratio } from './exact.ts';
import { type RoundingMode, roundToGrid } from './round.ts';

/**
 * A scoring rule whose score is weight × (a·actual + t·target) ÷ (A·actual + T·target), held between 0 and the weight.
 * The coefficients are small integers, so one formula serves the exact fraction, the rounded score and the columns.
 * @term 比例式
 */
export type Proportion = Readonly<{
  /** When the actual value is on this side of the target (or equal), the weight is given in full. */
  met: '>=' | '<=';
  numerator: Readonly<{ actual: number; target: number }>;
  denominator: Readonly<{ actual: number; target: number }>;
}>;

const SAFE = Number.MAX_SAFE_INTEGER;

/** The exact share of the weight, between 0 and 1. The target is positive and the actual value not negative: the caller decides the rest. */
export function proportionShare(rule: Proportion, target: Exact, actual: Exact): Exact {
  const a = actual.numerator * target.denominator;
  const t = target.numerator * actual.denominator;
  if (rule.met === '>=' ? a >= t : a <= t) return ratio(1n, 1n);
  const top = BigInt(rule.numerator.actual) * a + BigInt(rule.numerator.target) * t;
  const bottom = BigInt(rule.denominator.actual) * a + BigInt(rule.denominator.target) * t;
  return top <= 0n ? ratio(0n, 1n) : ratio(top, bottom);
}

/**
 * Rounds an integer quotient exactly in doubles: 0 ≤ top, 0 < bottom, both safe integers with 2·bottom safe too (weights may be 0, never fractions of the grid).
 * A double quotient may land on the wrong side of a whole number; the remainder, which is exact, settles it.
 */
function roundSafeQuotient(top: number, bottom: number, mode: RoundingMode): number {
  let quotient = Math.floor(top / bottom);
  let remainder = top - quotient * bottom;
  if (remainder < 0) {
    quotient -= 1;
    remainder += bottom;
  } else if (remainder >= bottom) {
    quotient += 1;
    remainder -= bottom;
  }
  if (mode === 'floor' || remainder === 0) return quotient;
  const twice = 2 * remainder;
  if (twice > bottom) return quotient + 1;
  if (twice < bottom) return quotient;
  return mode === 'half-up' || quotient % 2 === 1 ? quotient + 1 : quotient;
}

/** An upper bound, in targets or actual values, of every sum the formula forms: within it doubles are exact. */
const spread = (rule: Proportion): number =>
  Math.abs(rule.numerator.actual) +
  Math.abs(rule.numerator.target) +
  Math.abs(rule.denominator.actual) +
  Math.abs(rule.denominator.target);

/**
 * The rounded score on the weight's own grid. `weight`, `target` and `actual` are integers on grids of ten
 * (target and actual on one grid). Doubles while every product is exact, BigInt from there on: same result, proved by test.
 */
export function roundedProportion(
  rule: Proportion,
  weight: number,
  target: number,
  actual: number,
  mode: RoundingMode,
): number {
  if (rule.met === '>=' ? actual >= target : actual <= target) return weight;
  const top = rule.numerator.actual * actual + rule.numerator.target * target;
  if (top <= 0) return 0;
  const bottom = rule.denominator.actual * actual + rule.denominator.target * target;
  if (weight * spread(rule) * Math.max(target, actual) <= SAFE / 2)
    return roundSafeQuotient(weight * top, bottom, mode);
  return Number(roundBigProportion(rule, BigInt(weight), BigInt(target), BigInt(actual), mode));
}

function roundBigProportion(
  rule: Proportion,
  weight: bigint,
  target: bigint,
  actual: bigint,
  mode: RoundingMode,
): bigint {
  const share = proportionShare(rule, ratio(target, 1n), ratio(actual, 1n));
  return roundToGrid(ratio(weight * share.numerator, share.denominator), 0, mode);
}

/**
 * The rounded score of exact inputs: brings them to integers and runs `roundedProportion`, so a sheet and a column of a
 * million rows go through the same lines. The result is on a grid of `digits` decimals.
 */
export function roundProportion(
  rule: Proportion,
  weight: Exact,
  target: Exact,
  actual: Exact,
  digits: number,
  mode: RoundingMode,
): bigint {
  const grid = weight.numerator * 10n ** BigInt(digits);
  const t = target.numerator * actual.denominator;
  const a = actual.numerator * target.denominator;
  if (grid % weight.denominator !== 0n) {
    const share = proportionShare(rule, target, actual);
    return roundToGrid(
      ratio(weight.numerator * share.numerator, weight.denominator * share.denominator),
      digits,
      mode,
    );
  }
  const w = grid / weight.denominator;
  const limit = BigInt(SAFE);
  if (w > limit || t > limit || a > limit) return roundBigProportion(rule, w, t, a, mode);
  return BigInt(roundedProportion(rule, Number(w), Number(t), Number(a), mode));
}
