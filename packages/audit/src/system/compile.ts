import type { Claim, Term } from '../claims/claim.ts';
import { type Box, type Convention, boxOf } from '../facts/convention.ts';
import type { FactBook } from '../facts/fact-book.ts';
import type { LinearRow } from './linear-row.ts';

type Boxes = (fact: string) => Box;

/** Boxes of a book under a convention, each computed once. */
export function boxesOf(book: FactBook, convention: Convention): Boxes {
  const cache = new Map<string, Box>();
  return (fact) => {
    let box = cache.get(fact);
    if (!box) {
      const quantity = book.quantities.get(fact);
      if (!quantity) throw new RangeError(`boxesOf: ${fact} has no quantity`);
      box = boxOf(quantity, convention);
      cache.set(fact, box);
    }
    return box;
  };
}

/** Least value of Σ terms over the boxes. */
function leastOf(terms: readonly Term[], boxes: Boxes): bigint {
  let least = 0n;
  for (const { fact, coefficient } of terms) {
    const box = boxes(fact);
    least += coefficient * (coefficient > 0n ? box.low : box.high);
  }
  return least;
}

function combine(left: readonly Term[], by: bigint, right: readonly Term[], times: bigint) {
  const sums = new Map<string, bigint>();
  for (const { fact, coefficient } of left)
    sums.set(fact, (sums.get(fact) ?? 0n) + coefficient * by);
  for (const { fact, coefficient } of right)
    sums.set(fact, (sums.get(fact) ?? 0n) - coefficient * times);
  const kept = [...sums].filter(([, coefficient]) => coefficient !== 0n);
  return { facts: kept.map(([fact]) => fact), coefficients: kept.map(([, value]) => value) };
}

/**
 * The linear rows of a claim. A percent p of a base B that is surely positive becomes p.low·B ≤ N and N ≤ p.high·B, exactly:
 * the printed percent's interval goes into the coefficients. Where the base may be zero or negative nothing is said.
 */
export function compileClaim(
  book: FactBook,
  claim: Claim,
  index: number,
  boxes: Boxes,
): LinearRow[] {
  const { formula } = claim;
  if (formula.form === 'linear') {
    return [
      {
        claim: index,
        facts: formula.terms.map((term) => term.fact),
        coefficients: formula.terms.map((term) => term.coefficient),
        constant: formula.constant * book.denominator,
        operator: formula.operator,
      },
    ];
  }
  if (leastOf(formula.denominator, boxes) <= 0n) return [];
  const { percent, numerator, denominator } = formula;
  const box = boxes(percent);
  const row = (end: 'low' | 'high', operator: '<=' | '>='): LinearRow => {
    const bound = box[end];
    const divisor = gcd(book.denominator, bound);
    const merged = combine(numerator, book.denominator / divisor, denominator, bound / divisor);
    const ratio = { percent, bound: end, numerator, denominator };
    return { claim: index, ...merged, constant: 0n, operator, ratio };
  };
  return [row('high', '<='), row('low', '>=')].filter((line) => line.facts.length > 0);
}

/** All rows of all claims. */
export const compileClaims = (
  book: FactBook,
  claims: readonly Claim[],
  boxes: Boxes,
): LinearRow[] => claims.flatMap((claim, index) => compileClaim(book, claim, index, boxes));

export function gcd(a: bigint, b: bigint): bigint {
  let x = a < 0n ? -a : a;
  let y = b < 0n ? -b : b;
  while (y !== 0n) [x, y] = [y, x % y];
  return x === 0n ? 1n : x;
}

/** Least and greatest of a row's left side over the boxes. */
export function rangeOf(row: LinearRow, boxes: Boxes): Box {
  let low = row.constant;
  let high = row.constant;
  for (let i = 0; i < row.facts.length; i += 1) {
    // The two arrays have one length by construction.
    const coefficient = row.coefficients[i] as bigint;
    const box = boxes(row.facts[i] as string);
    low += coefficient * (coefficient > 0n ? box.low : box.high);
    high += coefficient * (coefficient > 0n ? box.high : box.low);
  }
  return { low, high };
}

/** True when no numbers in the boxes satisfy the row. */
export function isImpossible(row: LinearRow, boxes: Boxes): boolean {
  const { low, high } = rangeOf(row, boxes);
  if (row.operator === '<=') return low > 0n;
  if (row.operator === '>=') return high < 0n;
  return low > 0n || high < 0n;
}

export type { Boxes };
