import { atMost, type Range, type Ranges, type Row } from './oracle-rows.ts';

/**
 * Numbers inside the ranges that nearly satisfy every row, by cyclic projection in doubles: only where the exact question starts.
 */
export function nearWitness(rows: readonly Row[], ranges: Ranges): ReadonlyMap<string, bigint> {
  const facts = [...ranges.keys()];
  const index = new Map(facts.map((fact, i) => [fact, i]));
  const half = facts.map((fact) => {
    const { low, high } = ranges.get(fact) as Range;
    return Number(high - low) / 2;
  });
  const flat = atMost(rows).map((row) => {
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
      if (norm === 0) continue;
      worst = Math.max(worst, left);
      const step = (1.5 * left) / norm;
      for (let i = 0; i < columns.length; i += 1) {
        const at = columns[i] as number;
        t[at] = Math.min(1, Math.max(-1, (t[at] as number) - step * (values[i] as number)));
      }
    }
    if (worst <= 1e-6) break;
  }
  return new Map(
    facts.map((fact, at) => {
      const { low, high } = ranges.get(fact) as Range;
      // Half widths have at most fifteen digits, so the rounded number stays a good one; it must stay inside the range.
      const near = (low + high) / 2n + BigInt(Math.round((t[at] ?? 0) * (half[at] ?? 0)));
      return [fact, near < low ? low : near > high ? high : near];
    }),
  );
}
