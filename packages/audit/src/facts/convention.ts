import type { PrintReading } from '@mingjian/engine';
import type { Quantity } from './fact-book.ts';

/**
 * How printed numbers may have come from exact ones. `rounded`: half a grid each way, ends included, so half-up and half-even are
 * both inside. `truncated`: digits cut off. `either`: every number its own way, percents and differences taken from printed
 * numbers; what even this cannot explain is a contradiction.
 * @term 取舍方式
 */
export type Convention = 'rounded' | 'truncated' | 'either';

/** The integers over the book's denominator between which the exact number lies. */
export type Box = Readonly<{ low: bigint; high: bigint }>;

/** The box of a printed number under a convention. */
export function boxOf(quantity: Quantity, convention: Convention): Box {
  const { value, half, derived } = quantity;
  if (half === 0n) return { low: value, high: value };
  if (convention === 'rounded') return { low: value - half, high: value + half };
  const grid = 2n * half;
  if (convention === 'either') {
    // A difference of two prints is off by both: one rounded up, the other cut off.
    if (derived) return { low: value - grid - half, high: value + grid + half };
    // A small negative amount cut off prints as zero without a sign; a negative one may be cut off towards zero or downwards.
    return { low: value > 0n ? value - half : value - grid, high: value + grid };
  }
  if (derived) return { low: value - grid, high: value + grid };
  // Percents are usually rounded even where the amounts are cut off, so their box is the wider one.
  const back = quantity.base === '1' ? half : 0n;
  // A printed zero cut off is taken as not negative: a negative amount would print its sign.
  if (value >= 0n) return { low: value - back, high: value + grid };
  return { low: value - grid, high: value + back };
}

/** How a number is read under a convention that a certificate may state; `either` is for doubt and proves nothing. */
export function readingOf({ half, derived }: Quantity, convention: Convention): PrintReading {
  if (half === 0n) return 'exact';
  if (convention === 'rounded') return 'rounded';
  return derived ? 'cut-off-difference' : 'cut-off';
}
