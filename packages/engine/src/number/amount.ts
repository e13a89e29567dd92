import { type Result, fail, ok } from '../result.ts';
import { type Exact, add, multiply, ratio } from './exact.ts';
import { decimalText } from './round.ts';
import { type Unit, unitScale } from './unit.ts';

/**
 * A number as printed or entered: 450.86 万元 is { 45086n, 2, 万元 }.
 * It stands for an interval of half a grid each way unless its source is exact.
 * @term 金额与数值
 */
export type Amount = Readonly<{ coefficient: bigint; scale: number; unit: Unit }>;

/** A closed interval of exact numbers. @term 区间 */
export type Interval = Readonly<{ low: Exact; high: Exact }>;

export type AmountFailure = Readonly<{ code: 'AMOUNT_UNIT_MISMATCH'; left: Unit; right: Unit }>;

/** Reads a plain decimal with its printed digits kept: amount("450.80", 万元) has scale 2. */
export function amount(text: string, of: Unit): Amount {
  const match = /^([+-]?)(\d+)(?:\.(\d+))?$/.exec(text);
  if (!match) throw new RangeError(`amount: not a plain decimal: ${JSON.stringify(text)}`);
  const digits = match[3] ?? '';
  const magnitude = BigInt(`${match[2]}${digits}`);
  return {
    coefficient: match[1] === '-' ? -magnitude : magnitude,
    scale: digits.length,
    unit: of,
  };
}

/** The number in its own unit. */
export const amountValue = (a: Amount): Exact => ratio(a.coefficient, 10n ** BigInt(a.scale));

/** The number in its base unit (元 for money, 1 for percent). */
export function amountInBase(a: Amount): Exact {
  const scale = unitScale(a.unit);
  return multiply(amountValue(a), ratio(scale.numerator, scale.denominator));
}

/** Decimal text with the printed digits. */
export const amountText = (a: Amount): string => decimalText(a.coefficient, a.scale);

/** What the true value may be when the print was rounded half up: half a grid each way, in the printed unit. */
export function printedInterval(a: Amount): Interval {
  const half = ratio(1n, 2n * 10n ** BigInt(a.scale));
  const value = amountValue(a);
  return { low: add(value, ratio(-half.numerator, half.denominator)), high: add(value, half) };
}

/** Adds two amounts of one unit on the finer grid; different units are a failure, never a silent mix. */
export function addAmounts(a: Amount, b: Amount): Result<Amount, AmountFailure> {
  if (a.unit !== b.unit) return fail({ code: 'AMOUNT_UNIT_MISMATCH', left: a.unit, right: b.unit });
  const scale = Math.max(a.scale, b.scale);
  const lift = (x: Amount): bigint => x.coefficient * 10n ** BigInt(scale - x.scale);
  return ok({ coefficient: lift(a) + lift(b), scale, unit: a.unit });
}
