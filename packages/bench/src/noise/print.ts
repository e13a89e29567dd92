/** How a book turns exact 分 into printed 万元. */
export const PRINTINGS = ['half-up', 'half-even', 'truncate'] as const;
export type Printing = (typeof PRINTINGS)[number];

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

export type MoneyUnit = '万元' | '亿元';

/** 分 in one unit, by the power of ten. */
const FEN: Readonly<Record<MoneyUnit, number>> = { 万元: 6, 亿元: 10 };

/** 分 printed in a unit with `digits` decimals. */
export const printed = (fen: bigint, unit: MoneyUnit, printing: Printing, digits = 2): string =>
  decimal(quotient(fen * 10n ** BigInt(digits), 10n ** BigInt(FEN[unit]), printing), digits);

/** 分 printed in 万元 with `digits` decimals. */
export const wan = (fen: bigint, printing: Printing, digits = 2): string =>
  printed(fen, '万元', printing, digits);

/** What a print says, back in 分. */
export function fenOf(text: string, unit: MoneyUnit): bigint {
  const decimals = text.includes('.') ? text.length - text.indexOf('.') - 1 : 0;
  return BigInt(text.replace('.', '')) * 10n ** BigInt(FEN[unit] - decimals);
}

/** A percent that the office got by taking others from 100, or any other with a fixed number of decimals. */
export const hundredths = (value: bigint, digits: number): string => decimal(value, digits);

/** part ÷ whole as a percent with `digits` decimals. */
export const percent = (part: bigint, whole: bigint, printing: Printing, digits = 2): string =>
  decimal(quotient(part * 100n * 10n ** BigInt(digits), whole, printing), digits);
