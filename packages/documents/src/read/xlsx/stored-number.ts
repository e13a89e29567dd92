import { decimalText } from '@mingjian/engine';

/** A decimal as the workbook's XML spells it: digits without float in between. */
export type StoredNumber = Readonly<{ coefficient: bigint; scale: number }>;

const NUMBER = /^([+-]?)(\d{1,400})?(?:\.(\d{0,400}))?(?:[eE]([+-]?\d{1,4}))?$/;

/** Reads "1.5", ".5", "1E-3"; null when the text is no number or absurdly long. */
export function parseStoredNumber(text: string): StoredNumber | null {
  const match = NUMBER.exec(text.trim());
  if (!match || (match[2] === undefined && (match[3] ?? '') === '')) return null;
  const fraction = match[3] ?? '';
  const exponent = Number(match[4] ?? '0');
  if (Math.abs(exponent) > 400) return null;
  let coefficient = BigInt(`${match[2] ?? ''}${fraction}`);
  let scale = fraction.length - exponent;
  if (scale < 0) {
    coefficient *= 10n ** BigInt(-scale);
    scale = 0;
  }
  return { coefficient: match[1] === '-' ? -coefficient : coefficient, scale };
}

/** Trailing zeros after the point removed. */
export function trimNumber({ coefficient, scale }: StoredNumber): StoredNumber {
  let digits = coefficient;
  let rest = scale;
  while (rest > 0 && digits % 10n === 0n) {
    digits /= 10n;
    rest -= 1;
  }
  return { coefficient: digits, scale: rest };
}

const magnitude = (value: bigint): bigint => (value < 0n ? -value : value);

/** Half away from zero, as a spreadsheet displays. */
export function roundStored({ coefficient, scale }: StoredNumber, digits: number): StoredNumber {
  if (scale <= digits) {
    return { coefficient: coefficient * 10n ** BigInt(digits - scale), scale: digits };
  }
  const divisor = 10n ** BigInt(scale - digits);
  const absolute = magnitude(coefficient);
  const quotient = absolute / divisor + (2n * (absolute % divisor) >= divisor ? 1n : 0n);
  return { coefficient: coefficient < 0n ? -quotient : quotient, scale: digits };
}

/**
 * Takes binary noise off. A spreadsheet computes in doubles, writes 16 or 17 significant digits and shows 15; so a
 * number of 16 or 17 digits is a double's print and is rounded to 15 (15.221636000000001 is 15.221636). Fewer digits
 * are what somebody typed; more than 17 no double prints, so some other program wrote a true decimal: both stay.
 */
export function withoutBinaryNoise(value: StoredNumber): StoredNumber {
  const trimmed = trimNumber(value);
  const digits = magnitude(trimmed.coefficient).toString().length;
  if (digits !== 16 && digits !== 17) return trimmed;
  return trimNumber(roundStored(trimmed, trimmed.scale - (digits - 15)));
}

/** Plain decimal text. */
export const storedText = (value: StoredNumber): string =>
  decimalText(value.coefficient, value.scale);
