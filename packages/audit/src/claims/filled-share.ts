import { boxOf } from '../facts/convention.ts';
import type { FactBook } from '../facts/fact-book.ts';
import { type Boxes, compileClaim, isImpossible } from '../system/compile.ts';
import type { Claim } from './claim.ts';
import type { ClaimsByFact } from './claims-by-fact.ts';

/**
 * True for a share that may be what the others of its list leave of 100: the printed percents add to exactly 100, every other one
 * holds, and this one is off by no more than their roundings together. Its author changed it on purpose, so it is not wrong.
 */
export function isFilledShare(claim: Claim, about: ClaimsByFact, book: FactBook): boolean {
  const { shares, printed } = claim;
  if (!shares || shares.length < 2 || !addsToHundred(shares, book)) return false;
  const others = shares
    .filter((share) => share !== printed)
    .flatMap((share) => about(share).filter((other) => other.shares && other.printed === share));
  if (others.length !== shares.length - 1) return false;
  return others.every((other) => holds(other, 0, book)) && holds(claim, shares.length - 1, book);
}

function addsToHundred(shares: readonly string[], book: FactBook): boolean {
  const quantities = shares.flatMap((share) => book.quantities.get(share) ?? []);
  const total = quantities.reduce((sum, quantity) => sum + quantity.value, 0n);
  // 100 % is 1 in base units.
  return quantities.length === shares.length && total === book.denominator;
}

/** Whether the percent holds when it may be `grids` of its last digit away from where its own amounts put it. */
function holds(claim: Claim, grids: number, book: FactBook): boolean {
  const boxes: Boxes = (fact) => {
    const quantity = book.quantities.get(fact);
    if (!quantity) throw new RangeError(`isFilledShare: ${fact} has no quantity`);
    const { low, high } = boxOf(quantity, 'either');
    const more = fact === claim.printed ? BigInt(grids) * 2n * quantity.half : 0n;
    return { low: low - more, high: high + more };
  };
  return compileClaim(book, claim, 0, boxes).every((row) => !isImpossible(row, boxes));
}
