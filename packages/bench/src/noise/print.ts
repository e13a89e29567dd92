/** How a book turns exact 分 into printed 万元. */
export type Printing = 'half-up' | 'half-even' | 'truncate';

function quotient(numerator: bigint, denominator: bigint, printing: Printing): bigint {
  const sign = numerator < 0n ? -1n : 1n;
  const size = numerator * sign;
  const whole = size / denominator;
  const rest = size % denominator;
  if (printing === 'truncate') return whole * sign;
  const twice = rest * 2n;
  const up =
    twice > denominator || (twice === denominator && (printing === 'half-up' || whole % 2n === 1n));
  return (up ? whole + 1n : whole) * sign;
}

function decimal(value: bigint, digits: number): string {
  const size = (value < 0n ? -value : value).toString().padStart(digits + 1, '0');
  const text =
    digits === 0 ? size : `${size.slice(0, size.length - digits)}.${size.slice(-digits)}`;
  return value < 0n ? `-${text}` : text;
}

/** 分 printed in 万元 with `digits` decimals. */
export const wan = (fen: bigint, printing: Printing, digits = 2): string =>
  decimal(quotient(fen * 10n ** BigInt(digits), 1_000_000n, printing), digits);

/** part ÷ whole as a percent with `digits` decimals. */
export const percent = (part: bigint, whole: bigint, printing: Printing, digits = 2): string =>
  decimal(quotient(part * 100n * 10n ** BigInt(digits), whole, printing), digits);
