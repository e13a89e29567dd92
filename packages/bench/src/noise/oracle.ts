import type { MadeBook, MadeFact, Truth } from './book.ts';
import { bindingTruths, filledShares } from './habits-allowed.ts';
import { DIGITS, grid, printOf } from './oracle-grid.ts';

type Range = { low: bigint; high: bigint };
/** Σ coefficient·x ≤ 0. */
type Row = { facts: string[]; coefficients: bigint[] };

/** What a print may stand for in a book rounded throughout, or cut off throughout (percents there: either). */
function range(fact: MadeFact, cutOff: boolean): Range {
  const value = printOf(fact);
  if (fact.unit === '辆') return { low: value, high: value };
  const step = grid(fact);
  if (!cutOff) return { low: value - step / 2n, high: value + step / 2n };
  if (fact.unit === '%') return { low: value - step / 2n, high: value + step };
  return { low: value, high: value + step };
}

function merge(terms: readonly (readonly [string, bigint])[]): Row {
  const sums = new Map<string, bigint>();
  for (const [fact, coefficient] of terms) sums.set(fact, (sums.get(fact) ?? 0n) + coefficient);
  const kept = [...sums].filter(([, coefficient]) => coefficient !== 0n);
  return { facts: kept.map(([fact]) => fact), coefficients: kept.map(([, value]) => value) };
}

function rowsOf(truth: Truth, ranges: ReadonlyMap<string, Range>): Row[] {
  if (truth.form === 'linear') {
    const up = truth.terms.map(([fact, k]) => [fact, BigInt(k)] as const);
    const down = up.map(([fact, k]) => [fact, -k] as const);
    return truth.operator === '=' ? [merge(up), merge(down)] : [merge(up)];
  }
  const base = truth.whole.reduce((sum, [fact, k]) => {
    const own = ranges.get(fact) ?? { low: 0n, high: 0n };
    return sum + BigInt(k) * (k > 0 ? own.low : own.high);
  }, 0n);
  // With a base that may be nothing a percent says nothing.
  if (base <= 0n) return [];
  const { low, high } = ranges.get(truth.percent) ?? { low: 0n, high: 0n };
  const hundred = 100n * 10n ** BigInt(DIGITS);
  const side = (bound: bigint, sign: bigint): Row =>
    merge([
      ...truth.part.map(([fact, k]) => [fact, BigInt(k) * hundred * sign] as const),
      ...truth.whole.map(([fact, k]) => [fact, -BigInt(k) * bound * sign] as const),
    ]);
  return [side(high, 1n), side(low, -1n)];
}

const floorDivide = (a: bigint, b: bigint): bigint => {
  const quotient = a / b;
  return a % b !== 0n && a < 0n !== b < 0n ? quotient - 1n : quotient;
};

/** Narrows ranges row by row in whole numbers, always outwards; true when some range becomes empty: surely impossible. */
function narrowsToNothing(rows: readonly Row[], start: ReadonlyMap<string, Range>): boolean {
  const ranges = new Map([...start].map(([fact, own]) => [fact, { ...own }]));
  for (let sweep = 0; sweep < 40; sweep += 1) {
    let moved = false;
    for (const { facts, coefficients } of rows) {
      let least = 0n;
      const own = facts.map((fact) => ranges.get(fact) as Range);
      for (const [i, { low, high }] of own.entries()) {
        const k = coefficients[i] ?? 0n;
        least += k * (k > 0n ? low : high);
      }
      if (least > 0n) return true;
      for (const [i, r] of own.entries()) {
        const k = coefficients[i] ?? 0n;
        const rest = least - k * (k > 0n ? r.low : r.high);
        if (k > 0n) {
          const high = floorDivide(-rest, k);
          if (high < r.high) [r.high, moved] = [high, true];
        } else {
          const low = -floorDivide(-rest, -k);
          if (low > r.low) [r.low, moved] = [low, true];
        }
        if (r.low > r.high) return true;
      }
    }
    if (!moved) return false;
  }
  return false;
}

/** Looks for numbers inside the ranges that satisfy every row, by cyclic projection in doubles. */
function findsWitness(rows: readonly Row[], ranges: ReadonlyMap<string, Range>): boolean {
  const facts = [...ranges.keys()];
  const index = new Map(facts.map((fact, i) => [fact, i]));
  const half = facts.map((fact) => {
    const { low, high } = ranges.get(fact) as Range;
    return Number(high - low) / 2;
  });
  const flat = rows.map((row) => {
    let middle = 0n;
    const widths = row.facts.map((fact, i) => {
      const { low, high } = ranges.get(fact) as Range;
      middle += (row.coefficients[i] ?? 0n) * (low + high);
      return Number(row.coefficients[i] ?? 0n) * (half[index.get(fact) ?? 0] ?? 0);
    });
    const by = Math.max(1e-300, ...widths.map(Math.abs));
    const values = widths.map((width) => width / by);
    return {
      columns: row.facts.map((fact) => index.get(fact) ?? 0),
      values,
      offset: Number(middle) / 2 / by,
      norm: values.reduce((sum, value) => sum + value * value, 0),
    };
  });
  const t = new Float64Array(facts.length);
  for (let sweep = 0; sweep < 3000; sweep += 1) {
    let worst = 0;
    for (const { columns, values, offset, norm } of flat) {
      let left = offset;
      for (let i = 0; i < columns.length; i += 1)
        left += (values[i] as number) * (t[columns[i] as number] as number);
      if (left <= 0) continue;
      if (norm === 0) return false;
      worst = Math.max(worst, left);
      const step = (1.5 * left) / norm;
      for (let i = 0; i < columns.length; i += 1) {
        const at = columns[i] as number;
        t[at] = Math.min(1, Math.max(-1, (t[at] as number) - step * (values[i] as number)));
      }
    }
    if (worst <= 1e-6) return true;
  }
  return false;
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

const impossible = (truths: readonly Truth[], ranges: ReadonlyMap<string, Range>): boolean => {
  const rows = truths.flatMap((truth) => rowsOf(truth, ranges));
  const own = new Map(
    [...new Set(rows.flatMap((row) => row.facts))].map((id) => [id, ranges.get(id) as Range]),
  );
  return narrowsToNothing(rows, own) || !findsWitness(rows, own);
};

/**
 * Whether a book with one wrong print can be shown to be wrong: no exact amounts, rounded throughout or cut off throughout, give
 * these prints. What neither narrowing nor the search decides counts as findable, which is against the auditor under test.
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
