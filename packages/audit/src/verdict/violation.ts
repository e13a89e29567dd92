import type { Certificate } from '@mingjian/engine';
import type { Claim } from '../claims/claim.ts';
import { type ClaimsByFact, claimsByFact } from '../claims/claims-by-fact.ts';
import type { FactBook } from '../facts/fact-book.ts';
import { type Convention, readingOf } from '../facts/convention.ts';
import { certificateOf } from '../proof/certificate.ts';
import { type Boxes, boxesOf, compileClaims, isImpossible } from '../system/compile.ts';
import { components } from '../system/components.ts';
import { type Core, cannotHold, infeasibleCore } from '../system/infeasible-core.ts';
import type { LinearRow } from '../system/linear-row.ts';
import type { Solver } from '../system/solver.ts';

/** Claims that cannot hold together, with the integer proof. @term 违背 */
export type Violation = Readonly<{
  claims: readonly Claim[];
  rows: readonly LinearRow[];
  certificate: Certificate;
  /** Printed numbers the contradiction needs. */
  facts: readonly string[];
}>;

/** Rows of all claims under one convention; compiled once for both steps. */
export type Compiled = Readonly<{
  book: FactBook;
  claims: readonly Claim[];
  about: ClaimsByFact;
  convention: Convention;
  boxes: Boxes;
  rows: readonly LinearRow[];
}>;

export function compileUnder(
  book: FactBook,
  claims: readonly Claim[],
  convention: Convention,
): Compiled {
  const boxes = boxesOf(book, convention);
  const rows = compileClaims(book, claims, boxes);
  return { book, claims, about: claimsByFact(claims), convention, boxes, rows };
}

const GRADES = ['check', 'explain', 'contradiction'];

function violationOf(core: Core, compiled: Compiled): Violation | null {
  const bare = certificateOf(core, compiled.boxes, compiled.book.denominator);
  if (!bare) return null;
  const needed = bare.variables.filter((v) => v.low !== null).map((v) => v.id);
  const percents = core.rows.flatMap(({ ratio }) => (ratio ? [ratio.percent] : []));
  const facts = [...new Set([...percents, ...needed])];
  const certificate = { ...bare, prints: printsOf(facts, compiled) };
  // The weakest link is told first: where a carry-over and two percents do not meet, the carry-over is what is in question.
  const claims = [...new Set(core.rows.map((row) => row.claim))]
    .map((index) => compiled.claims[index] as Claim)
    .toSorted((a, b) => GRADES.indexOf(a.grade) - GRADES.indexOf(b.grade));
  return { claims, rows: core.rows, certificate, facts };
}

/** What ties the certificate's intervals to the paper. */
const printsOf = (facts: readonly string[], { book, convention }: Compiled) =>
  facts.flatMap((variable) => {
    const quantity = book.quantities.get(variable);
    return quantity ? [{ variable, reading: readingOf(quantity, convention) }] : [];
  });

/** Step one: each relation alone, exactly. */
export function violationsAlone(compiled: Compiled): Violation[] {
  const seen = new Set<number>();
  return compiled.rows.flatMap((row) => {
    if (seen.has(row.claim) || !isImpossible(row, compiled.boxes)) return [];
    seen.add(row.claim);
    const violation = violationOf({ rows: [row], free: new Set() }, compiled);
    return violation ? [violation] : [];
  });
}

const MOST_PER_COMPONENT = 6;

/** Rows of the claims that hold by themselves, in groups that share numbers. */
function remaining(compiled: Compiled, alone: readonly Violation[]): LinearRow[][] {
  const aside = new Set(alone.flatMap((violation) => violation.claims));
  return components(
    compiled.rows.filter((row) => !aside.has(compiled.claims[row.claim] as Claim)),
  ).filter((group) => group.length > 1);
}

/** Whether what remains can hold together: the cheap question, asked before any contradiction is taken apart. */
export const holdsTogether = (
  compiled: Compiled,
  alone: readonly Violation[],
  solver: Solver,
): boolean => remaining(compiled, alone).every((rows) => !cannotHold(rows, compiled.boxes, solver));

/** Step two: what remains, as one system. Each contradiction found is set aside and the rest is asked again. */
export function violationsTogether(
  compiled: Compiled,
  alone: readonly Violation[],
  solver: Solver,
): Violation[] {
  return remaining(compiled, alone).flatMap((group) => {
    const found: Violation[] = [];
    let rows: readonly LinearRow[] = group;
    while (rows.length > 1 && found.length < MOST_PER_COMPONENT) {
      const core = infeasibleCore(rows, compiled.boxes, solver);
      if (!core) break;
      const violation = violationOf(core, compiled);
      if (violation) found.push(violation);
      const used = new Set(core.rows.map((row) => row.claim));
      rows = rows.filter((row) => !used.has(row.claim));
    }
    return found;
  });
}
