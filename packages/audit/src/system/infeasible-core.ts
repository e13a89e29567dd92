import type { Boxes } from './compile.ts';
import type { LinearRow } from './linear-row.ts';
import { type ScaledSystem, scaleSystem } from './scaled-system.ts';
import { showFeasible } from './show-feasible.ts';
import type { Solver } from './solver.ts';

/** Doubles near a boundary prove nothing: a system is called infeasible only beyond this distance, then proved in integers. */
const GUARD = 1e-9;

/** Rows that cannot hold together, none superfluous, and the numbers whose print the contradiction does not need. */
export type Core = Readonly<{ rows: readonly LinearRow[]; free: ReadonlySet<string> }>;

const isInfeasible = (system: ScaledSystem, solver: Solver): boolean =>
  solver.elastic(system).distance > GUARD;

/** True when the rows cannot hold together. */
export const cannotHold = (rows: readonly LinearRow[], boxes: Boxes, solver: Solver): boolean => {
  const system = scaleSystem(rows, boxes);
  return !showFeasible(system) && isInfeasible(system, solver);
};

/** Long rows are dropped first, so that the proof that remains is short. */
function byLength(rows: readonly LinearRow[]): LinearRow[] {
  return rows.toSorted((a, b) => b.facts.length - a.facts.length);
}

/**
 * The smallest contradiction inside rows that cannot hold together: the rows that the elastic multipliers use, then one row after
 * another is dropped while the rest stays impossible, then one number after another is set free while it stays impossible.
 * Null when the rows can hold.
 */
export function infeasibleCore(
  rows: readonly LinearRow[],
  boxes: Boxes,
  solver: Solver,
): Core | null {
  const system = scaleSystem(rows, boxes);
  if (showFeasible(system)) return null;
  const { distance, multipliers } = solver.elastic(system);
  if (distance <= GUARD) return null;
  let core = rows.filter((_, r) => Math.abs(multipliers[r] ?? 0) > GUARD);
  // By duality the rows with a multiplier are impossible by themselves; if doubles say otherwise, nothing is claimed.
  if (!isInfeasible(scaleSystem(core, boxes), solver)) return null;
  for (const row of byLength(core)) {
    const rest = core.filter((other) => other !== row);
    if (rest.length > 0 && isInfeasible(scaleSystem(rest, boxes), solver)) core = rest;
  }
  const free = new Set<string>();
  const shared = core
    .flatMap((row) => row.facts)
    .filter((fact, at, all) => all.indexOf(fact) !== at);
  for (const fact of new Set(shared)) {
    free.add(fact);
    if (!isInfeasible(scaleSystem(core, boxes, free), solver)) free.delete(fact);
  }
  return { rows: core, free };
}
