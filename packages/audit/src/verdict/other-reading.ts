import { compare, isDecimalText, ratio } from '@mingjian/engine';
import { inBase } from '../facts/print.ts';
import { allowedByAll } from '../repair/allowed-interval.ts';
import type { Compiled } from './violation.ts';

/**
 * True when a damaged cell has another reading under which every claim about it holds: then the document is not shown to be wrong,
 * our reading of it may be.
 */
export function hasFittingReading(fact: string, { book, about, boxes }: Compiled): boolean {
  const quantity = book.quantities.get(fact);
  const readings = quantity?.fact.candidates.filter(isDecimalText) ?? [];
  if (!quantity || readings.length === 0) return false;
  const allowed = allowedByAll(fact, about(fact), book, boxes);
  if (!allowed) return false;
  return readings.some((reading) => {
    const [whole = '', decimals = ''] = reading.split('.');
    const grid = 10n ** BigInt(decimals.length);
    const value = (BigInt(`${whole}${decimals}`) * quantity.one) / grid;
    const half = quantity.half === 0n ? 0n : quantity.one / grid / 2n;
    const low = inBase(value - half, book);
    const high = inBase(value + half, book);
    return (
      compare(low, allowed.high ?? high) <= 0 &&
      compare(allowed.low ?? low, high) <= 0 &&
      compare(ratio(value, 1n), ratio(quantity.value, 1n)) !== 0
    );
  });
}
