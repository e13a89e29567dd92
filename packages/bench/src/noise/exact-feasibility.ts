import { type Fraction, fraction, order, over, plus, times } from './fraction.ts';
import type { Ranges, Row } from './oracle-rows.ts';

type Bounds = Readonly<{ low: Fraction | null; high: Fraction | null }>;
type Line = Map<number, Fraction>;

const ZERO = fraction(0n);
const ONE = fraction(1n);

/**
 * Whether some numbers inside the ranges satisfy every row, exactly: the simplex method for bounds, with a new variable for each
 * row's sum, the smallest index first so that it ends (Dutertre and de Moura, 2006). `start` may be any numbers inside the ranges;
 * good ones save steps.
 */
export function canHold(
  rows: readonly Row[],
  ranges: Ranges,
  start: ReadonlyMap<string, bigint>,
): boolean {
  const facts = [...ranges.keys()];
  const index = new Map(facts.map((fact, at) => [fact, at]));
  const bounds: Bounds[] = facts.map((fact) => {
    const { low, high } = ranges.get(fact) ?? { low: 0n, high: 0n };
    return { low: fraction(low), high: fraction(high) };
  });
  const value: Fraction[] = facts.map((fact) => fraction(start.get(fact) ?? 0n));
  const lines = new Map<number, Line>();
  for (const { facts: own, coefficients, equal } of rows) {
    const line: Line = new Map(
      own.map((fact, at) => [index.get(fact) ?? 0, fraction(coefficients[at] ?? 0n)]),
    );
    lines.set(bounds.length, line);
    bounds.push({ low: equal ? ZERO : null, high: ZERO });
    value.push(sumOf(line, value));
  }
  const misses = (at: number): boolean => room(at, -1n) === null || room(at, 1n) === null;
  /** How far a variable may still go down (−1) or up (1); null when it is beyond that bound already. */
  function room(at: number, way: bigint): bigint | null {
    const { low, high } = bounds[at] as Bounds;
    const bound = way < 0n ? low : high;
    if (bound === null) return 1n;
    const left = order(bound, value[at] as Fraction) * way;
    return left < 0n ? null : left;
  }
  for (;;) {
    const leaving = [...lines.keys()].filter(misses).toSorted((a, b) => a - b)[0];
    if (leaving === undefined) return true;
    const line = lines.get(leaving) as Line;
    const { low, high } = bounds[leaving] as Bounds;
    const up = room(leaving, -1n) === null;
    const entering = [...line]
      .filter(([at, k]) => (room(at, k.n > 0n === up ? 1n : -1n) ?? 0n) > 0n)
      .map(([at]) => at)
      .toSorted((a, b) => a - b)[0];
    if (entering === undefined) return false;
    const target = (up ? low : high) as Fraction;
    const by = over(
      plus(target, times(value[leaving] as Fraction, fraction(-1n))),
      line.get(entering) as Fraction,
    );
    value[leaving] = target;
    value[entering] = plus(value[entering] as Fraction, by);
    for (const [basic, other] of lines) {
      const k = other.get(entering);
      if (basic !== leaving && k) value[basic] = plus(value[basic] as Fraction, times(k, by));
    }
    exchange(lines, leaving, entering);
  }
}

const sumOf = (line: Line, value: readonly Fraction[]): Fraction =>
  [...line].reduce((sum, [at, k]) => plus(sum, times(k, value[at] as Fraction)), ZERO);

/** Writes every line in terms of `leaving` instead of `entering`. */
function exchange(lines: Map<number, Line>, leaving: number, entering: number): void {
  const line = lines.get(leaving) as Line;
  const pivot = line.get(entering) as Fraction;
  lines.delete(leaving);
  const solved: Line = new Map([[leaving, over(ONE, pivot)]]);
  const minus = over(fraction(-1n), pivot);
  for (const [at, k] of line) if (at !== entering) solved.set(at, times(k, minus));
  for (const other of lines.values()) {
    const factor = other.get(entering);
    if (!factor) continue;
    other.delete(entering);
    for (const [at, k] of solved) {
      const sum = plus(other.get(at) ?? ZERO, times(factor, k));
      if (sum.n === 0n) other.delete(at);
      else other.set(at, sum);
    }
  }
  lines.set(entering, solved);
}
