import { amount, amountText, isDecimalText, unit, unitScale } from '@mingjian/engine';

/** A decimal in parts: whole digits, up to two decimals, the lighter rest. Digits are those it was given. */
export type FigureParts = Readonly<{ whole: string; near: string; far: string }>;

/** Thousands separators from 10 000 on, only in lists; forms print without. */
export function figureParts(text: string, grouped: boolean): FigureParts {
  const [whole = '', decimals = ''] = text.replace(/^-/, '').split('.');
  const sign = text.startsWith('-') ? '−' : '';
  const long = grouped && whole.length >= 5;
  return {
    whole: sign + (long ? whole.replace(/\B(?=(?:\d{3})+$)/g, ',') : whole),
    near: decimals.slice(0, 2),
    far: decimals.slice(2),
  };
}

/** How many decimals are printed. */
export const decimalsOf = (text: string | null): number => text?.split('.')[1]?.length ?? 0;

/** The units that an amount column can be shown in. */
export type MoneyUnit = '万元' | '元';

/** The same amount in another money unit, exact: the point moves, no digit is lost or invented beyond the unit's own zeros. */
export function inUnit(text: string, from: string, to: MoneyUnit): string {
  if (from === to || !isDecimalText(text)) return text;
  const [source, target] = [unitScale(unit(from)), unitScale(unit(to))];
  if (source.base !== target.base) return text;
  const { coefficient, scale } = amount(text, unit(from));
  const multiplier = source.numerator * target.denominator;
  const divisor = source.denominator * target.numerator;
  // Money units differ by powers of ten: multiply, or move the point to the left.
  if (multiplier >= divisor)
    return trimTo(coefficient * (multiplier / divisor), scale, decimalsOf(text));
  const shift = (divisor / multiplier).toString().length - 1;
  return amountText({ coefficient, scale: scale + shift, unit: unit(to) });
}

/** Drops the zeros that only the multiplication put behind the point. */
function trimTo(coefficient: bigint, scale: number, printed: number): string {
  const text = amountText({ coefficient, scale, unit: unit('元') });
  return printed === 0 ? text : text.replace(/\.?0+$/, '');
}
