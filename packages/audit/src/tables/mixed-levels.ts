import type { FactBook } from '../facts/fact-book.ts';
import type { ListGroup } from './list-groups.ts';

/** Unnumbered rows that come to twice the total: units and their projects one below the other, with nothing to tell which is which. */
export function mixesLevels(
  { total, parts }: ListGroup,
  keys: readonly string[],
  book: FactBook,
): boolean {
  if (parts.some((row) => row.code !== null)) return false;
  return keys.some((key) => {
    const [sum, ...each] = [total, ...parts].map((row) =>
      book.quantities.get(row.facts[key] ?? ''),
    );
    if (!sum || sum.value === 0n) return false;
    const off = each.reduce((left, part) => left - (part?.value ?? 0n), 2n * sum.value);
    const halves = each.reduce((all, part) => all + (part?.half ?? 0n), 2n * sum.half);
    return off <= halves && -off <= halves;
  });
}
