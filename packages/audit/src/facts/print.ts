import { type Exact, decimalText, divide, ratio, roundToGrid } from '@mingjian/engine';
import type { FactBook, Quantity } from './fact-book.ts';

/** An exact number in base units as a multiple of the number's own printed unit. */
export const inPrintedUnit = (value: Exact, book: FactBook, quantity: Quantity): Exact =>
  divide(value, ratio(quantity.one, book.denominator));

/** Integer over the book's denominator to base units. */
export const inBase = (value: bigint, book: FactBook): Exact => ratio(value, book.denominator);

const trim = (text: string): string =>
  text.includes('.') ? text.replace(/0+$/, '').replace(/\.$/, '') : text;

/**
 * Decimal text in the printed unit: all digits when few suffice, otherwise four more than the print has, towards `side` so that a
 * shown interval never is narrower than the true one.
 */
export function decimalIn(
  value: Exact,
  book: FactBook,
  quantity: Quantity,
  side: 'down' | 'up' | 'near' = 'near',
): string {
  const printed = inPrintedUnit(value, book, quantity);
  const digits = quantity.scale + 4;
  if (side === 'near') return trim(decimalText(roundToGrid(printed, digits, 'half-up'), digits));
  if (side === 'down') return trim(decimalText(roundToGrid(printed, digits, 'floor'), digits));
  const mirrored = { numerator: -printed.numerator, denominator: printed.denominator };
  return trim(decimalText(-roundToGrid(mirrored, digits, 'floor'), digits));
}

/** The value as printed, with its unit. */
export const printOf = (quantity: Quantity): string =>
  `${quantity.fact.value ?? ''}${quantity.fact.unit ?? ''}`;
