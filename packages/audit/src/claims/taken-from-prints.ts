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
  const halfOf = (fact: string): bigint => book.quantities.get(fact)?.half ?? 0n;
  // 0.22 亿元, 减少 413.44 万元: who tells the change in 万元 divides figures in 万元, not what 亿元 leaves of them.
  const fine = formula.numerator.map((term) => halfOf(term.fact));
  const isHidden = formula.denominator.some(({ fact }) => book.quantities.get(fact)?.derived);
  const boxes: Boxes = (fact) => {
    const quantity = book.quantities.get(fact);
    if (!quantity) throw new RangeError(`isTakenFromPrints: ${fact} has no quantity`);
    const { value, half } = quantity;
    if (fact === formula.percent) return boxOf(quantity, 'either');
    const [finest = half] = fine;
    if (isHidden && half > finest) {
      const { low, high } = boxOf(quantity, 'either');
      return { low: low - 5n * finest, high: high + 5n * finest };
    }
    // Last year's figure is not printed: this year's less the change misses its print by up to two grids.
    const open = !isHidden ? 0n : divided.has(fact) ? halves * half : 4n * half;
    return { low: value - open, high: value + open };
  };
  return compileClaim(book, { ...claim, formula }, 0, boxes).every(
    (row) => !isImpossible(row, boxes),
  );
}
