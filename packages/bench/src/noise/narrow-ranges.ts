import { atMost, type Range, type Ranges, type Row } from './oracle-rows.ts';

const floorDivide = (a: bigint, b: bigint): bigint => {
  const quotient = a / b;
  return a % b !== 0n && a < 0n !== b < 0n ? quotient - 1n : quotient;
};

/** Narrows ranges row by row in whole numbers, always outwards; true when some range becomes empty: surely impossible. */
export function narrowsToNothing(rows: readonly Row[], start: Ranges): boolean {
  const ranges = new Map([...start].map(([fact, own]) => [fact, { ...own }]));
  const sides = atMost(rows);
  for (let sweep = 0; sweep < 40; sweep += 1) {
    let moved = false;
    for (const { facts, coefficients } of sides) {
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
