import type { Repair } from '@mingjian/engine';
import type { Claim } from '../claims/claim.ts';
import { claimFacts } from '../claims/claim.ts';
import { pairRepairs } from '../repair/pair-of-cells.ts';
import { type Suspect, suspect } from '../repair/single-cell.ts';
import { boxesOf } from '../system/compile.ts';
import type { Compiled, Violation } from './violation.ts';

/** Violations that one wrong number explains, the shortest first, and the numbers that may be it. @term 同源违背 */
export type Cluster = Readonly<{
  violations: readonly Violation[];
  suspects: readonly Suspect[];
  /** Two numbers together, where no single one mends it. */
  pairs: readonly Repair[];
}>;

/** Claims by the number they name. */
export function claimsByFact(claims: readonly Claim[]): ReadonlyMap<string, readonly Claim[]> {
  const index = new Map<string, Claim[]>();
  for (const claim of claims) {
    for (const fact of claimFacts(claim)) {
      const list = index.get(fact);
      if (list) list.push(claim);
      else index.set(fact, [claim]);
    }
  }
  return index;
}

/** The likelier first: prints that agree without loosening, the smaller slip, the number on which less rests. */
export const bySuspicion = (a: Suspect, b: Suspect): number =>
  Number(a.loose ?? false) - Number(b.loose ?? false) ||
  a.distance - b.distance ||
  a.support - b.support;

/**
 * Groups violations so that each is told once: the number that lies in most of them and whose change mends them all comes first.
 * What no single number explains stays alone.
 */
export function clusters(compiled: Compiled, violations: readonly Violation[]): Cluster[] {
  if (violations.length === 0) return [];
  const index = claimsByFact(compiled.claims);
  const freely = boxesOf(compiled.book, 'either');
  const memo = new Map<string, Suspect | null>();
  const suspectOf = (fact: string): Suspect | null => {
    let found = memo.get(fact);
    if (found === undefined) {
      const about = index.get(fact) ?? [];
      const broken = violations.filter((violation) => violation.facts.includes(fact)).length;
      found = suspect(fact, about, broken, compiled.book, compiled.boxes);
      if (!found) {
        const loosely = suspect(fact, about, broken, compiled.book, freely);
        found = loosely && { ...loosely, loose: true };
      }
      memo.set(fact, found);
    }
    return found;
  };
  const result: Cluster[] = [];
  let open = violations.toSorted((a, b) => a.facts.length - b.facts.length);
  while (open.length > 0) {
    const [first] = open;
    if (!first) break;
    const candidates = first.facts.map(suspectOf).filter((found) => found !== null);
    const cover = (found: Suspect): Violation[] =>
      open.filter((violation) => violation.facts.includes(found.fact));
    const most = Math.max(1, ...candidates.map((found) => cover(found).length));
    const best = candidates.filter((found) => cover(found).length === most).toSorted(bySuspicion);
    const [root] = best;
    const members = root && most > 1 ? cover(root) : [first];
    const together = best.filter((found) =>
      members.every((violation) => violation.facts.includes(found.fact)),
    );
    const pairs = together.length > 0 ? [] : pairRepairs(first, index, compiled);
    result.push({ violations: members, suspects: together, pairs });
    open = open.filter((violation) => !members.includes(violation));
  }
  return result;
}
