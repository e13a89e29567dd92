import { type Exact, ZERO, divide, isZero, multiply, ratio, subtract } from '@mingjian/engine';
import { gcd } from '../system/compile.ts';

/**
 * The one direction y with matrix·y = 0, in whole numbers without common factor; null when there is none or more than one.
 * Exact elimination: proofs carry no doubles.
 */
export function nullVector(matrix: readonly (readonly bigint[])[], size: number): bigint[] | null {
  const rows: Exact[][] = matrix.map((row) => row.map((value) => ratio(value, 1n)));
  const pivots: number[] = [];
  let top = 0;
  for (let column = 0; column < size && top < rows.length; column += 1) {
    const found = rows.findIndex((row, r) => r >= top && !isZero(row[column] ?? ZERO));
    if (found < 0) continue;
    const pivot = rows[found] as Exact[];
    rows[found] = rows[top] as Exact[];
    const lead = pivot[column] as Exact;
    const reduced = pivot.map((value) => divide(value, lead));
    rows[top] = reduced;
    for (const [r, row] of rows.entries()) {
      const factor = row[column] ?? ZERO;
      if (r === top || isZero(factor)) continue;
      rows[r] = row.map((value, c) => subtract(value, multiply(factor, reduced[c] ?? ZERO)));
    }
    pivots.push(column);
    top += 1;
  }
  if (pivots.length !== size - 1) return null;
  const open = Array.from({ length: size }, (_, c) => c).find((c) => !pivots.includes(c)) ?? 0;
  const solution = Array.from({ length: size }, (_, c): Exact => {
    if (c === open) return ratio(1n, 1n);
    const value = rows[pivots.indexOf(c)]?.[open] ?? ZERO;
    return { numerator: -value.numerator, denominator: value.denominator };
  });
  const common = solution.reduce((all, v) => (all * v.denominator) / gcd(all, v.denominator), 1n);
  const whole = solution.map((v) => (v.numerator * common) / v.denominator);
  const divisor = whole.reduce((all, v) => gcd(all, v), 0n);
  return whole.map((v) => v / divisor);
}
