import type { Truth } from './book.ts';
import { DIGITS } from './oracle-grid.ts';

/** What a print may stand for. */
export type Range = { low: bigint; high: bigint };
export type Ranges = ReadonlyMap<string, Range>;

/** Σ coefficient·x is zero (`equal`), or at most zero. */
export type Row = Readonly<{ facts: string[]; coefficients: bigint[]; equal: boolean }>;

function merge(terms: readonly (readonly [string, bigint])[], equal = false): Row {
  const sums = new Map<string, bigint>();
  for (const [fact, coefficient] of terms) sums.set(fact, (sums.get(fact) ?? 0n) + coefficient);
  const kept = [...sums].filter(([, coefficient]) => coefficient !== 0n);
  return {
    facts: kept.map(([fact]) => fact),
    coefficients: kept.map(([, value]) => value),
    equal,
  };
}

/** What a truth says of the exact amounts; a percent's ends stand in its coefficients. */
export function rowsOf(truth: Truth, ranges: Ranges): Row[] {
  if (truth.form === 'linear') {
    const terms = truth.terms.map(([fact, k]) => [fact, BigInt(k)] as const);
    return [merge(terms, truth.operator === '=')];
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

/** Every row as one or two of the form Σ ≤ 0. */
export const atMost = (rows: readonly Row[]): readonly Row[] =>
  rows.flatMap((row) =>
    row.equal ? [row, { ...row, coefficients: row.coefficients.map((k) => -k) }] : [row],
  );
