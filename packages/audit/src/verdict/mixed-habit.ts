import type { Cluster } from './cluster.ts';
import type { Graded } from './grade.ts';
import type { Violation } from './violation.ts';

/** One place may be a slip; this many places that share no number are the way in which the document was written. */
const FEWEST = 3;

/**
 * Groups that only mixed rounding explains, in a document that shows to be rounded here and cut off there: its habit explains each of
 * them, so none is asked about. Empty where they are too few to be a habit.
 * @term 混合取舍
 */
export function mixedHabit(
  clusters: readonly Cluster[],
  grades: ReadonlyMap<Violation, Graded>,
): readonly Cluster[] {
  const mixed = clusters.filter(({ violations }) =>
    violations.every((violation) => grades.get(violation)?.mixed),
  );
  const seen = new Set<string>();
  let apart = 0;
  for (const { violations } of mixed) {
    const facts = violations.flatMap((violation) => violation.facts);
    if (facts.some((fact) => seen.has(fact))) continue;
    for (const fact of facts) seen.add(fact);
    apart += 1;
  }
  return apart >= FEWEST ? mixed : [];
}
