import type { Repair } from '@mingjian/engine';
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

/** The likelier first: prints that agree without loosening, the smaller slip, the number on which less rests. */
export const bySuspicion = (a: Suspect, b: Suspect): number =>
  Number(a.loose ?? false) - Number(b.loose ?? false) ||
  a.distance - b.distance ||
  a.support - b.support;

/** Violations by the number that lies in them. */
function violationsByFact(
  violations: readonly Violation[],
): (fact: string) => readonly Violation[] {
  const index = new Map<string, Violation[]>();
  for (const violation of violations) {
    for (const fact of violation.facts) {
      const list = index.get(fact);
      if (list) list.push(violation);
      else index.set(fact, [violation]);
    }
  }
  return (fact) => index.get(fact) ?? [];
}

/** Tries each number as the wrong one, once. */
function suspects(
  compiled: Compiled,
  through: (fact: string) => readonly Violation[],
): (fact: string) => Suspect | null {
  const { about, book, boxes } = compiled;
  const freely = boxesOf(book, 'either');
  const memo = new Map<string, Suspect | null>();
  return (fact) => {
    let found = memo.get(fact);
    if (found === undefined) {
      const broken = through(fact).length;
      found = suspect(fact, about(fact), broken, book, boxes);
      if (!found) {
        const loosely = suspect(fact, about(fact), broken, book, freely);
        found = loosely && { ...loosely, loose: true };
      }
      memo.set(fact, found);
    }
    return found;
  };
}

/**
 * Groups violations so that each is told once: the number that lies in most of them and whose change mends them all comes first.
 * What no single number explains stays alone.
 */
export function clusters(compiled: Compiled, violations: readonly Violation[]): Cluster[] {
  const ordered = violations.toSorted((a, b) => a.facts.length - b.facts.length);
  const through = violationsByFact(ordered);
  const suspectOf = suspects(compiled, through);
  const told = new Set<Violation>();
  const result: Cluster[] = [];
  for (const first of ordered) {
    if (told.has(first)) continue;
    const candidates = first.facts
      .map(suspectOf)
      .filter((found) => found !== null)
      .map((found) => ({
        found,
        cover: through(found.fact).filter((violation) => !told.has(violation)),
      }));
    const most = Math.max(1, ...candidates.map(({ cover }) => cover.length));
    const best = candidates
      .filter(({ cover }) => cover.length === most)
      .toSorted((a, b) => bySuspicion(a.found, b.found));
    const [root] = best;
    const members = root && most > 1 ? root.cover : [first];
    const together = best
      .map(({ found }) => found)
      .filter((found) => members.every((violation) => violation.facts.includes(found.fact)));
    const pairs = together.length > 0 ? [] : pairRepairs(first, compiled);
    result.push({ violations: members, suspects: together, pairs });
    for (const member of members) told.add(member);
  }
  return result;
}
