import { type Exact, compare, divide, ratio } from '@mingjian/engine';
import type { Claim } from '../claims/claim.ts';
import { computedOf } from '../claims/computed.ts';
import type { FactBook } from '../facts/fact-book.ts';
import { inBase } from '../facts/print.ts';
import { type Boxes, compileClaim } from '../system/compile.ts';
import type { LinearRow } from '../system/linear-row.ts';

/** What a number may be, in base units; null is unbounded on that side. */
export type Allowed = Readonly<{ low: Exact | null; high: Exact | null }>;

export const ANYTHING: Allowed = { low: null, high: null };

/** Both at once; null when they do not meet. */
export function meet(a: Allowed, b: Allowed): Allowed | null {
  const low = a.low && b.low ? (compare(a.low, b.low) >= 0 ? a.low : b.low) : (a.low ?? b.low);
  const high =
    a.high && b.high ? (compare(a.high, b.high) <= 0 ? a.high : b.high) : (a.high ?? b.high);
  return low && high && compare(low, high) > 0 ? null : { low, high };
}

function fromRow(row: LinearRow, fact: string, book: FactBook, boxes: Boxes): Allowed {
  const at = row.facts.indexOf(fact);
  const own = row.coefficients[at];
  if (own === undefined || own === 0n) return ANYTHING;
  let low = row.constant;
  let high = row.constant;
  for (const [i, other] of row.facts.entries()) {
    if (i === at) continue;
    const coefficient = row.coefficients[i] ?? 0n;
    const box = boxes(other);
    low += coefficient * (coefficient > 0n ? box.low : box.high);
    high += coefficient * (coefficient > 0n ? box.high : box.low);
  }
  // own·x + rest (operator) 0 with rest in [low, high]: the other numbers may help as far as their prints allow.
  const bound = (rest: bigint): Exact => divide(inBase(-rest, book), ratio(own, 1n));
  const atMost = row.operator !== '>=' ? bound(low) : null;
  const atLeast = row.operator !== '<=' ? bound(high) : null;
  return own > 0n ? { low: atLeast, high: atMost } : { low: atMost, high: atLeast };
}

/** What one claim allows a number to be while all its other numbers stay inside their prints; null when nothing. */
export function allowedBy(
  claim: Claim,
  fact: string,
  book: FactBook,
  boxes: Boxes,
): Allowed | null {
  if (claim.formula.form === 'ratio' && claim.formula.percent === fact) {
    const computed = computedOf(claim, book, boxes);
    return computed ? { low: computed.low, high: computed.high } : ANYTHING;
  }
  return compileClaim(book, claim, 0, boxes).reduce<Allowed | null>(
    (sofar, row) => sofar && meet(sofar, fromRow(row, fact, book, boxes)),
    ANYTHING,
  );
}

/** What every claim about a number allows it to be, together. */
export function allowedByAll(
  fact: string,
  claims: readonly Claim[],
  book: FactBook,
  boxes: Boxes,
): Allowed | null {
  return claims.reduce<Allowed | null>((sofar, claim) => {
    const part = sofar && allowedBy(claim, fact, book, boxes);
    return sofar && part && meet(sofar, part);
  }, ANYTHING);
}
