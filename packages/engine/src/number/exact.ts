/**
 * An exact rational number in lowest terms; the denominator is positive.
 * Rates, scores and sums are computed in it, so nothing is lost before the one rounding that the pack names.
 * @term 精确数
 */
export type Exact = Readonly<{ numerator: bigint; denominator: bigint }>;

const DECIMAL = /^([+-]?)(\d+)(?:\.(\d+))?$/;

const SAFE = BigInt(Number.MAX_SAFE_INTEGER);

function safeDivisor(a: number, b: number): number {
  let x = a;
  let y = b;
  while (y !== 0) {
    const rest = x % y;
    x = y;
    y = rest;
  }
  return x;
}

/** Euclid; in doubles as soon as both fit, which is several times faster and just as exact. */
function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  let x = a < 0n ? -a : a;
  let y = b;
  if (x <= SAFE && y <= SAFE) return BigInt(safeDivisor(Number(x), Number(y)));
  while (y !== 0n) [x, y] = [y, x % y];
  return x;
}

/** Builds numerator ÷ denominator in lowest terms. A zero denominator is a defect of the caller. */
export function ratio(numerator: bigint, denominator: bigint): Exact {
  if (denominator === 0n) throw new RangeError('ratio: the denominator is zero');
  if (denominator === 1n) return { numerator, denominator };
  const sign = denominator < 0n ? -1n : 1n;
  const divisor = greatestCommonDivisor(numerator, denominator * sign) || 1n;
  return { numerator: (sign * numerator) / divisor, denominator: (sign * denominator) / divisor };
}

/** True when the text is a plain decimal: optional sign, digits, optional point and digits. */
export const isDecimalText = (text: string): boolean => DECIMAL.test(text);

/** Reads a plain decimal string exactly. Other text is a defect: parse what people typed with the readers first. */
export function exact(text: string | number | bigint): Exact {
  if (typeof text === 'bigint') return { numerator: text, denominator: 1n };
  if (typeof text === 'number') {
    if (!Number.isSafeInteger(text)) throw new RangeError(`exact: ${text} is not a safe integer`);
    return { numerator: BigInt(text), denominator: 1n };
  }
  const match = DECIMAL.exec(text);
  if (!match) throw new RangeError(`exact: not a plain decimal: ${JSON.stringify(text)}`);
  const [, sign, whole = '', digits = ''] = match;
  if (whole.length + digits.length <= SAFE_DIGITS)
    return shortDecimal(sign === '-', whole + digits, digits.length);
  const value = BigInt(`${whole}${digits}`);
  return ratio(sign === '-' ? -value : value, 10n ** BigInt(digits.length));
}

const SAFE_DIGITS = 15;

/** A decimal of at most fifteen digits: doubles hold its coefficient and grid exactly, so it is reduced in them. */
function shortDecimal(negative: boolean, digits: string, scale: number): Exact {
  const coefficient = Number(digits);
  const grid = 10 ** scale;
  const divisor = safeDivisor(coefficient, grid);
  const numerator = BigInt(coefficient / divisor);
  return { numerator: negative ? -numerator : numerator, denominator: BigInt(grid / divisor) };
}

export const ZERO: Exact = { numerator: 0n, denominator: 1n };
export const ONE: Exact = { numerator: 1n, denominator: 1n };

export const add = (a: Exact, b: Exact): Exact =>
  ratio(a.numerator * b.denominator + b.numerator * a.denominator, a.denominator * b.denominator);
export const negate = (a: Exact): Exact => ({
  numerator: -a.numerator,
  denominator: a.denominator,
});
export const subtract = (a: Exact, b: Exact): Exact => add(a, negate(b));
export const multiply = (a: Exact, b: Exact): Exact =>
  ratio(a.numerator * b.numerator, a.denominator * b.denominator);
/** a ÷ b; dividing by zero is a defect of the caller, who must have decided what 0/0 means. */
export const divide = (a: Exact, b: Exact): Exact =>
  ratio(a.numerator * b.denominator, a.denominator * b.numerator);
export const sum = (values: Iterable<Exact>): Exact => {
  let total = ZERO;
  for (const value of values) total = add(total, value);
  return total;
};
export const absolute = (a: Exact): Exact => (a.numerator < 0n ? negate(a) : a);
/** Negative, zero or positive as a is less than, equal to or greater than b. */
export function compare(a: Exact, b: Exact): -1 | 0 | 1 {
  const difference = a.numerator * b.denominator - b.numerator * a.denominator;
  if (difference < 0n) return -1;
  return difference === 0n ? 0 : 1;
}
export const isZero = (a: Exact): boolean => a.numerator === 0n;
export const equals = (a: Exact, b: Exact): boolean => compare(a, b) === 0;
export const least = (a: Exact, b: Exact): Exact => (compare(a, b) <= 0 ? a : b);
export const greatest = (a: Exact, b: Exact): Exact => (compare(a, b) >= 0 ? a : b);
