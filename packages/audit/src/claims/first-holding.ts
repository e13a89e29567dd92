import type { FactBook } from '../facts/fact-book.ts';
import { boxesOf, compileClaim, isImpossible } from '../system/compile.ts';
import type { Claim } from './claim.ts';

/**
 * The first of several readings that holds, else the first: where the print leaves open which one is meant, any that holds is enough.
 */
export function firstHolding(book: FactBook, readings: readonly Claim[]): Claim[] {
  if (readings.length < 2) return [...readings];
  const boxes = boxesOf(book, 'either');
  const holding = readings.find((claim) =>
    compileClaim(book, claim, 0, boxes).every((row) => !isImpossible(row, boxes)),
  );
  return [holding ?? readings[0]].filter((claim) => claim !== undefined);
}
