import { type Exact, ratio } from './exact.ts';

/**
 * How a tie or a remainder is settled: 四舍五入 half-up (away from zero), 四舍六入五成双 half-even, 截尾 floor (towards minus infinity).
 * @term 舍入方式
 */
export type RoundingMode = 'half-up' | 'half-even' | 'floor';

/** The coefficient of `value` on a grid of `digits` decimals: the only rounding in the product. */
export function roundToGrid(value: Exact, digits: number, mode: RoundingMode): bigint {
  const scaled = value.numerator * 10n ** BigInt(digits);
  const { denominator } = value;
  const negative = scaled < 0n;
  const magnitude = negative ? -scaled : scaled;
  const quotient = magnitude / denominator;
  const remainder = magnitude % denominator;
  if (remainder === 0n) return negative ? -quotient : quotient;
  if (mode === 'floor') return negative ? -quotient - 1n : quotient;
  const twice = remainder * 2n;
  const up =
    twice > denominator || (twice === denominator && (mode === 'half-up' || quotient % 2n === 1n));
  const rounded = up ? quotient + 1n : quotient;
  return negative ? -rounded : rounded;
}

/** Rounds once to `digits` decimals. */
export const round = (value: Exact, digits: number, mode: RoundingMode = 'half-up'): Exact =>
  ratio(roundToGrid(value, digits, mode), 10n ** BigInt(digits));

/** A coefficient and scale as decimal text, zeros kept: (4500n, 2) is "45.00". */
export function decimalText(coefficient: bigint, scale: number): string {
  const negative = coefficient < 0n;
  const digits = (negative ? -coefficient : coefficient).toString().padStart(scale + 1, '0');
  const whole = digits.slice(0, digits.length - scale);
  const text = scale === 0 ? whole : `${whole}.${digits.slice(digits.length - scale)}`;
  return negative ? `-${text}` : text;
}

/** Rounds and writes all `digits` decimals: formatFixed(1/3, 2) is "0.33". */
export const formatFixed = (value: Exact, digits: number, mode: RoundingMode = 'half-up'): string =>
  decimalText(roundToGrid(value, digits, mode), digits);

/** Rounds and drops trailing zeros, as the official forms print scores: "10", "7.5", "12.39". */
export function formatTrimmed(
  value: Exact,
  digits: number,
  mode: RoundingMode = 'half-up',
): string {
  const text = formatFixed(value, digits, mode);
  return text.includes('.') ? text.replace(/\.?0+$/, '') : text;
}
