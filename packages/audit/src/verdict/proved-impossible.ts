import { certificateOf } from '../proof/certificate.ts';
import { type Boxes, isImpossible } from '../system/compile.ts';
import { components } from '../system/components.ts';
import { infeasibleCore } from '../system/infeasible-core.ts';
import type { LinearRow } from '../system/linear-row.ts';
import type { Solver } from '../system/solver.ts';

/** True when rows cannot hold together and whole numbers prove it; doubles alone accuse nobody. */
export function isProvedImpossible(
  rows: readonly LinearRow[],
  boxes: Boxes,
  denominator: bigint,
  solver: Solver,
): boolean {
  if (rows.some((row) => isImpossible(row, boxes))) return true;
  return components(rows).some((group) => {
    const core = infeasibleCore(group, boxes, solver);
    return core !== null && certificateOf(core, boxes, denominator) !== null;
  });
}
