import type { Boxes } from './compile.ts';
import type { LinearRow } from './linear-row.ts';

/**
 * Rows in doubles for searching only: every number is centre + half width·t with t in [−1, 1], and every row is divided by its
 * largest width, so that figures from 0.01 to 10 000 亿 look alike. Verdicts are re-derived in integers.
 * @term 归一化系统
 */
export type ScaledSystem = Readonly<{
  rows: readonly LinearRow[];
  facts: readonly string[];
  /** Per row: indices into `facts`, and coefficients of t. */
  index: readonly Int32Array[];
  coefficient: readonly Float64Array[];
  /** Σ coefficient·t + offset (operator) 0. */
  offset: Float64Array;
  /** Multiplier of the exact row that gives the scaled row. */
  scale: Float64Array;
  /** Facts without an interval, when a proof is asked whether it needs them. */
  free: readonly boolean[];
}>;

/** Lays rows out in doubles. Rows whose numbers are all exact are left to the exact check before. */
export function scaleSystem(
  rows: readonly LinearRow[],
  boxes: Boxes,
  freeFacts: ReadonlySet<string> = new Set(),
): ScaledSystem {
  const number = new Map<string, number>();
  const index: Int32Array[] = [];
  const coefficient: Float64Array[] = [];
  const offset = new Float64Array(rows.length);
  const scale = new Float64Array(rows.length);
  for (const [r, row] of rows.entries()) {
    const columns = new Int32Array(row.facts.length);
    const widths = new Float64Array(row.facts.length);
    // Twice the exact value throughout: the centre of a box may be half an integer.
    let middle = 2n * row.constant;
    let largest = 0;
    for (const [i, fact] of row.facts.entries()) {
      const box = boxes(fact);
      let column = number.get(fact);
      if (column === undefined) {
        column = number.size;
        number.set(fact, column);
      }
      // The two arrays of a row have one length by construction.
      const exact = row.coefficients[i] as bigint;
      columns[i] = column;
      middle += exact * (box.low + box.high);
      widths[i] = Number(exact * (box.high - box.low || (freeFacts.has(fact) ? 1n : 0n)));
      largest = Math.max(largest, Math.abs(widths[i] ?? 0));
    }
    const by = largest === 0 ? 1 : 1 / largest;
    for (let i = 0; i < widths.length; i += 1) widths[i] = (widths[i] ?? 0) * by;
    offset[r] = Number(middle) * by;
    scale[r] = 2 * by;
    index.push(columns);
    coefficient.push(widths);
  }
  const facts = [...number.keys()];
  return {
    rows,
    facts,
    index,
    coefficient,
    offset,
    scale,
    free: facts.map((fact) => freeFacts.has(fact)),
  };
}
