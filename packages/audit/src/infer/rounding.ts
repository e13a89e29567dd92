import { type Exact, type RoundingMode, add, compare, ratio, round } from '@mingjian/engine';

/** How a sheet rounds its scores. */
export type ScoreRounding = Readonly<{ digits: number; mode: RoundingMode; cost: number }>;

/** Two decimals half up is what sheets print nearly always; the others need evidence. */
export const ROUNDINGS: readonly ScoreRounding[] = [
  { digits: 2, mode: 'half-up', cost: 0 },
  { digits: 1, mode: 'half-up', cost: 1 },
  { digits: 0, mode: 'half-up', cost: 1 },
  { digits: 2, mode: 'floor', cost: 2 },
  { digits: 0, mode: 'floor', cost: 2 },
];

/** True when an exact score is printed as this. */
export const prints = (score: Exact, printed: Exact, rounding: ScoreRounding): boolean =>
  compare(round(score, rounding.digits, rounding.mode), printed) === 0;

/** The exact scores that a print may come from; null when the print has more digits than the rounding leaves. */
export function scoresBehind(
  printed: Exact,
  rounding: ScoreRounding,
): Readonly<{ low: Exact; high: Exact }> | null {
  if (compare(round(printed, rounding.digits), printed) !== 0) return null;
  const grid = ratio(1n, 10n ** BigInt(rounding.digits));
  const half = ratio(1n, 2n * 10n ** BigInt(rounding.digits));
  if (rounding.mode === 'floor') return { low: printed, high: add(printed, grid) };
  return { low: add(printed, ratio(-half.numerator, half.denominator)), high: add(printed, half) };
}
