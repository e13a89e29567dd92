import type { ScaledSystem } from './scaled-system.ts';

const CLOSE = 1e-7;
const SWEEPS = 250;

function violation(operator: '=' | '<=' | '>=', left: number): number {
  if (operator === '<=') return Math.max(0, left);
  if (operator === '>=') return Math.min(0, left);
  return left;
}

/**
 * Tries to show that a system can hold, by moving each number inside its box towards the rows one after another.
 * True is a witness found; false says nothing, and the solver decides. Most correct documents end here in a few sweeps.
 */
export function showFeasible(system: ScaledSystem): boolean {
  const { rows, index, coefficient, offset } = system;
  const t = new Float64Array(system.facts.length);
  const norms = coefficient.map((values) => values.reduce((sum, value) => sum + value * value, 0));
  for (let sweep = 0; sweep < SWEEPS; sweep += 1) {
    let worst = 0;
    for (let r = 0; r < rows.length; r += 1) {
      // All arrays are indexed by row or position within bounds.
      const columns = index[r] as Int32Array;
      const values = coefficient[r] as Float64Array;
      let left = offset[r] as number;
      for (let i = 0; i < columns.length; i += 1) {
        left += (values[i] as number) * (t[columns[i] as number] as number);
      }
      const off = violation((rows[r] as { operator: '=' | '<=' | '>=' }).operator, left);
      if (off === 0) continue;
      worst = Math.max(worst, Math.abs(off));
      const norm = norms[r] as number;
      if (norm === 0) continue;
      const step = off / norm;
      for (let i = 0; i < columns.length; i += 1) {
        const at = columns[i] as number;
        const moved = (t[at] as number) - step * (values[i] as number);
        t[at] = moved > 1 ? 1 : moved < -1 ? -1 : moved;
      }
    }
    if (worst <= CLOSE) return true;
  }
  return false;
}
