import { type Exact, exact, multiply, ratio, unitScale, unit } from '@mingjian/engine';

import { isExact, type Mention } from '../prose/mention.ts';
import { isMoney } from '../prose/units.ts';

/** A named figure that may stand in an identity: money or a count, exact, not part of an explanation. */
export const isFigure = (mention: Mention): boolean =>
  mention.role === 'main' &&
  isExact(mention) &&
  (isMoney(mention.fact.unit) || mention.token.kind === 'count');

export const isMoneyFigure = (mention: Mention): boolean =>
  mention.role === 'main' && isExact(mention) && isMoney(mention.fact.unit);

/** Same sort of thing: both money, or counts with one unit. */
export const sameSort = (a: Mention, b: Mention): boolean =>
  isMoney(a.fact.unit) ? isMoney(b.fact.unit) : a.fact.unit === b.fact.unit;

/** Value in its base unit (元 for money). */
export function baseValue(mention: Pick<Mention, 'fact'>): Exact | null {
  const { value, unit: printed } = mention.fact;
  if (value === null || !/^-?\d+(?:\.\d+)?$/u.test(value)) return null;
  const scale = unitScale(unit(printed ?? ''));
  return multiply(exact(value), ratio(scale.numerator, scale.denominator));
}

const isWholeCount = ({ fact }: Pick<Mention, 'fact'>): boolean =>
  !isMoney(fact.unit) && /^\d+$/u.test(fact.value ?? '') && !/^[%‰万亿]/u.test(fact.unit ?? '');

/** Half of the last printed digit, in the base unit: how far rounding alone may move the figure. */
export function halfGrid(mention: Pick<Mention, 'fact'>): Exact {
  // 39 个 is 39, not something between 38.5 and 39.5.
  if (isWholeCount(mention)) return exact(0n);
  const digits = /\.(\d+)$/u.exec(mention.fact.value ?? '')?.[1]?.length ?? 0;
  const scale = unitScale(unit(mention.fact.unit ?? ''));
  return multiply(ratio(1n, 2n * 10n ** BigInt(digits)), ratio(scale.numerator, scale.denominator));
}
