import { boxOf } from '../facts/convention.ts';
import type { FactBook } from '../facts/fact-book.ts';
import { type Boxes, compileClaim, isImpossible } from '../system/compile.ts';
import type { Claim, Formula } from './claim.ts';

type Ratio = Extract<Formula, { form: 'ratio' }>;

/**
 * True when a percent is what the printed, already rounded amounts beside it give. Its author may have worked it out from them, and
 * then it says nothing about the exact amounts: 0.01 ÷ 0.03 = 33.33%, whatever the two were before rounding.
 */
export function isTakenFromPrints(claim: Claim, book: FactBook): boolean {
  const { formula, takenFrom } = claim;
  if (formula.form !== 'ratio') return false;
  return (
    fits(claim, formula, book, 0n) ||
    (!!takenFrom && fits(claim, { ...formula, ...takenFrom }, book, 0n))
  );
}

/**
 * True when a percent is what the printed change gives beside an unprinted figure of last year, with that change itself the
 * difference of two prints that were rounded and cut off: possible, but no author would say so of a whole document.
 */
export const mayBeTakenLoosely = (claim: Claim, book: FactBook): boolean =>
  claim.formula.form === 'ratio' && fits(claim, claim.formula, book, 3n);

function fits(claim: Claim, formula: Ratio, book: FactBook, halves: bigint): boolean {
  const divided = new Set(formula.numerator.map((term) => term.fact));
  const isHidden = formula.denominator.some(({ fact }) => book.quantities.get(fact)?.derived);
  const boxes: Boxes = (fact) => {
    const quantity = book.quantities.get(fact);
    if (!quantity) throw new RangeError(`isTakenFromPrints: ${fact} has no quantity`);
    const { value, half } = quantity;
    if (fact === formula.percent) return boxOf(quantity, 'either');
    // Last year's figure is not printed: this year's less the change misses its print by up to two and a half grids.
    const open = !isHidden ? 0n : divided.has(fact) ? halves * half : 5n * half;
    return { low: value - open, high: value + open };
  };
  return compileClaim(book, { ...claim, formula }, 0, boxes).every(
    (row) => !isImpossible(row, boxes),
  );
}
