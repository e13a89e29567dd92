import type { MadeFact } from './book.ts';

/** Amounts are whole numbers of 10⁻⁸ 万元, percents of 10⁻⁸ %, counts of 10⁻⁸. */
export const DIGITS = 8;

/** The last printed digit of a fact as a whole number. */
export function grid(fact: MadeFact): bigint {
  const point = fact.value.includes('.') ? fact.value.length - fact.value.indexOf('.') - 1 : 0;
  return 10n ** BigInt(DIGITS - point + (fact.unit === '亿元' ? 4 : 0));
}

/** What a fact prints as a whole number. */
export const printOf = (fact: MadeFact): bigint =>
  BigInt(fact.value.replace('.', '').replace('-', '')) *
  grid(fact) *
  (fact.value.startsWith('-') ? -1n : 1n);
