import type { MadeBook, MadeFact, Truth } from './book.ts';
import { bindingTruths, filledShares } from './habits-allowed.ts';
import { canHold } from './exact-feasibility.ts';
import { narrowsToNothing } from './narrow-ranges.ts';
import { nearWitness } from './near-witness.ts';
import { grid, printOf } from './oracle-grid.ts';
import { type Range, type Ranges, rowsOf } from './oracle-rows.ts';

/** What a print may stand for in a book rounded throughout, or cut off throughout (percents there: either). */
function range(fact: MadeFact, cutOff: boolean): Range {
  const value = printOf(fact);
  if (fact.unit === '辆') return { low: value, high: value };
  const step = grid(fact);
  if (!cutOff) return { low: value - step / 2n, high: value + step / 2n };
  if (fact.unit === '%') return { low: value - step / 2n, high: value + step };
  return { low: value, high: value + step };
}

const factsOf = (truth: Truth): string[] =>
  truth.form === 'linear'
    ? truth.terms.map(([id]) => id)
    : [truth.percent, ...truth.part.map(([id]) => id), ...truth.whole.map(([id]) => id)];

/** Only what is linked to the wrong number can show it. */
function linked(truths: readonly Truth[], fact: string): Truth[] {
  const reached = new Set([fact]);
  for (let size = 0; size < reached.size;) {
    size = reached.size;
    for (const truth of truths) {
      const own = factsOf(truth);
      if (own.some((id) => reached.has(id))) for (const id of own) reached.add(id);
    }
  }
  return truths.filter((truth) => factsOf(truth).some((id) => reached.has(id)));
}

const impossible = (truths: readonly Truth[], ranges: Ranges): boolean => {
  const rows = truths.flatMap((truth) => rowsOf(truth, ranges));
  const own = new Map(
    [...new Set(rows.flatMap((row) => row.facts))].map((id) => [id, ranges.get(id) as Range]),
  );
  return narrowsToNothing(rows, own) || !canHold(rows, own, nearWitness(rows, own));
};

/**
 * Whether a book with one wrong print can be shown to be wrong: no exact amounts, rounded throughout or cut off throughout, give
 * these prints. Decided exactly: in whole numbers by narrowing, or in fractions by the simplex method.
 */
export function isFindable(book: MadeBook, fact: string): boolean {
  const truths = linked(book.truths, fact);
  return [false, true].every((cutOff) =>
    impossible(truths, new Map(book.document.facts.map((item) => [item.id, range(item, cutOff)]))),
  );
}

/** The same where the office may have habits of its own: no allowed habit gives these prints either. */
export function isFindableWithHabits(book: MadeBook, fact: string): boolean {
  const shares = filledShares(book);
  return [false, true].every((cutOff) => {
    // What an office took from its prints binds nothing, but it still says what the number belongs to.
    const near = new Set(linked(book.truths, fact));
    const truths = bindingTruths(book, cutOff).filter((truth) => near.has(truth));
    const binding = new Set(
      truths.flatMap((truth) => (truth.form === 'ratio' ? truth.percent : [])),
    );
    return [null, ...shares.filter(([id]) => binding.has(id))].every((filled) => {
      const ranges = book.document.facts.map((item): [string, Range] => {
        const own = range(item, cutOff || item.unit === '%');
        const more = filled?.[0] === item.id ? filled[1] * grid(item) : 0n;
        // The difference of two cut prints is off by less than a grid either way.
        const less = cutOff && book.deltas.has(item.id) ? grid(item) : 0n;
        return [item.id, { low: own.low - more - less, high: own.high + more }];
      });
      return impossible(truths, new Map(ranges));
    });
  });
}
