import type { FindingNumber } from '@mingjian/engine';
import type { FactBook } from '../facts/fact-book.ts';

/** A finding names at most this many numbers. */
export const MOST_NUMBERS = 12;

/** A fact as a finding names it. */
export function findingNumber(id: string, book: FactBook, document: number): FindingNumber | null {
  const fact = book.facts.get(id);
  if (!fact) return null;
  return {
    fact: id,
    document: book.quantities.get(id)?.document ?? document,
    raw: fact.raw,
    value: fact.value,
    unit: fact.unit,
    label: fact.label,
    place: fact.place,
  };
}

/**
 * The numbers of a finding: the checked one first; when there are too many, the others by size, for the small ones and the zeros
 * explain least.
 */
export function findingNumbers(
  facts: readonly string[],
  book: FactBook,
  document: number,
): FindingNumber[] {
  const size = (id: string): bigint => {
    const value = book.quantities.get(id)?.value ?? 0n;
    return value < 0n ? -value : value;
  };
  const unique = [...new Set(facts)];
  const [first, ...others] = unique;
  const kept =
    unique.length <= MOST_NUMBERS || first === undefined
      ? unique
      : [
          first,
          ...others
            .toSorted((a, b) => (size(a) < size(b) ? 1 : size(a) > size(b) ? -1 : 0))
            .slice(0, MOST_NUMBERS - 1),
        ];
  return kept.map((id) => findingNumber(id, book, document)).filter((number) => number !== null);
}
