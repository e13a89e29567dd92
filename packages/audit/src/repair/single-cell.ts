import { type Exact, type Repair, decimalText, roundToGrid } from '@mingjian/engine';
import { type Claim } from '../claims/claim.ts';
import type { FactBook, Quantity } from '../facts/fact-book.ts';
import { inPrintedUnit } from '../facts/print.ts';
import { nameOf } from '../proof/reckoning.ts';
import type { Boxes } from '../system/compile.ts';
import { type Allowed, allowedByAll } from './allowed-interval.ts';
import { typingDistance } from './typing-distance.ts';

/** A number whose change alone makes every claim about it hold. @term 可疑数 */
export type Suspect = Readonly<{
  fact: string;
  repair: Repair;
  distance: number;
  /** Its claims agree only when each number was rounded or cut off in its own way. */
  loose?: boolean;
  /** Claims about it that hold as printed: the more, the less likely it is wrong. */
  support: number;
}>;

const MOST_TRIED = 400n;

const floorHalf = (value: bigint): bigint => (value - (value & 1n)) / 2n;

const doubled = (value: Exact): Exact => ({
  numerator: value.numerator * 2n,
  denominator: value.denominator,
});

/** Integers k with the print k·grid able to stand for something allowed. */
function printable(allowed: Allowed, book: FactBook, quantity: Quantity): [bigint, bigint] | null {
  const { low, high } = allowed;
  if (!low || !high) return null;
  const digits = quantity.scale;
  const down = (value: Exact): bigint =>
    roundToGrid(inPrintedUnit(value, book, quantity), digits, 'floor');
  const up = (value: Exact): bigint =>
    -down({ numerator: -value.numerator, denominator: value.denominator });
  if (quantity.half === 0n) return [up(low), down(high)];
  // k rounds from anything within half a grid of it.
  const lowest = -floorHalf(-(up(doubled(low)) - 1n));
  const highest = floorHalf(down(doubled(high)) + 1n);
  return [lowest, highest];
}

/** From here on a difference is no slip of the hand any more. */
const SLIP = 1;

/** The value to print: one that a slip of the hand explains, else the one in the middle of what is allowed, as a sum comes out. */
function bestPrint(range: [bigint, bigint], quantity: Quantity) {
  const [lowest, highest] = range;
  if (lowest > highest) return null;
  const from = quantity.fact.value ?? '';
  const middle = (lowest + highest) / 2n;
  const start = highest - lowest > MOST_TRIED ? middle - MOST_TRIED / 2n : lowest;
  const end = highest - lowest > MOST_TRIED ? middle + MOST_TRIED / 2n : highest;
  let best: { to: string; distance: number; words: string; off: bigint } | null = null;
  for (let k = start; k <= end; k += 1n) {
    const to = decimalText(k, quantity.scale);
    const { distance, words } = typingDistance(from, to);
    const off = k > middle ? k - middle : middle - k;
    if (distance === 0) continue;
    // An amount does not turn negative by a slip, except for the sign itself.
    if (k < 0n && !from.startsWith('-') && distance > SLIP) continue;
    const isSlip = distance <= SLIP;
    const isNearer = !best || (isSlip === best.distance <= SLIP ? off < best.off : isSlip);
    if (isNearer) best = { to, distance, words, off };
  }
  return best;
}

/** The print nearest at the keyboard that every one of these claims allows. */
export function nearestPrint(
  fact: string,
  claims: readonly Claim[],
  book: FactBook,
  boxes: Boxes,
): Readonly<{ quantity: Quantity; to: string; distance: number; words: string }> | null {
  const quantity = book.quantities.get(fact);
  const allowed = quantity ? allowedByAll(fact, claims, book, boxes) : null;
  const range = quantity && allowed ? printable(allowed, book, quantity) : null;
  const best = quantity && range ? bestPrint(range, quantity) : null;
  return quantity && best ? { quantity, ...best } : null;
}

/** Tries one number as the wrong one; null when no other print of it makes all its claims hold. */
export function suspect(
  fact: string,
  claims: readonly Claim[],
  broken: number,
  book: FactBook,
  boxes: Boxes,
): Suspect | null {
  const best = nearestPrint(fact, claims, book, boxes);
  if (!best) return null;
  const { quantity } = best;
  const unit = quantity.fact.unit ?? '';
  const words = best.words ? `（${best.words}）` : '';
  return {
    fact,
    distance: best.distance,
    support: claims.length - broken,
    repair: {
      label: `${nameOf(quantity)}为${best.to}${unit}时各数相符${words}`,
      from: quantity.fact.value ?? '',
      to: best.to,
      fact,
    },
  };
}
