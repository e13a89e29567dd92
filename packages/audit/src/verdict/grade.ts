import type { FindingGrade } from '@mingjian/engine';
import { type Claim, claimFacts } from '../claims/claim.ts';
import { computedOf } from '../claims/computed.ts';
import { type Compiled, type Violation, compileUnder } from './violation.ts';
import { hasFittingReading } from './other-reading.ts';
import { isImpossible } from '../system/compile.ts';
import { cannotHold } from '../system/infeasible-core.ts';
import type { Solver } from '../system/solver.ts';

const ORDER: readonly FindingGrade[] = ['check', 'explain', 'contradiction'];

const weaker = (a: FindingGrade, b: FindingGrade): FindingGrade =>
  ORDER.indexOf(a) <= ORDER.indexOf(b) ? a : b;

/** The violation's claims and every unbroken claim that names one of their numbers: what else narrows them. */
function neighbourhood(
  violation: Violation,
  compiled: Compiled,
  broken: ReadonlySet<Claim>,
): Claim[] {
  const facts = new Set(violation.claims.flatMap(claimFacts));
  const own = new Set(violation.claims);
  const near = compiled.claims.filter(
    (claim) => !own.has(claim) && !broken.has(claim) && claimFacts(claim).some((f) => facts.has(f)),
  );
  return [...violation.claims, ...near];
}

/** True when letting every number be rounded or cut off in its own way still leaves the claims impossible. */
function evenIfMixed(
  violation: Violation,
  compiled: Compiled,
  broken: ReadonlySet<Claim>,
  solver: Solver | null,
): boolean {
  const mixed = compileUnder(compiled.book, violation.claims, 'either');
  if (mixed.rows.some((row) => isImpossible(row, mixed.boxes))) return true;
  if (solver === null) return false;
  if (cannotHold(mixed.rows, mixed.boxes, solver)) return true;
  const wider = compileUnder(compiled.book, neighbourhood(violation, compiled, broken), 'either');
  return cannotHold(wider.rows, wider.boxes, solver);
}

/**
 * Whether a list is shown to be whole. A missing row is short in the total column and in at least one other; a wrong number is off in
 * one column while another column over the same rows holds. Where there is one column, the print must reach the end of the list.
 */
function isListComplete(claim: Claim, compiled: Compiled, broken: ReadonlySet<Claim>): boolean {
  const { listing } = claim;
  if (!listing || exceeds(claim, compiled)) return true;
  const columns = compiled.claims.filter(
    (other) =>
      other !== claim &&
      other.listing?.table === listing.table &&
      other.listing.node === listing.node &&
      isTold(other, compiled),
  );
  if (columns.length === 0) return listing.closed;
  return columns.every((other) => !broken.has(other));
}

/** A sum of zeros proves nothing about missing rows. */
const isTold = (claim: Claim, { book }: Compiled): boolean =>
  (book.quantities.get(claim.printed)?.value ?? 0n) !== 0n;

/** Listed parts above the total: a further row could only make it worse. */
function exceeds(claim: Claim, { book, boxes }: Compiled): boolean {
  const printed = book.quantities.get(claim.printed);
  const computed = computedOf(claim, book, boxes);
  if (!printed || !computed) return false;
  const { numerator, denominator } = computed.centre;
  return numerator * book.denominator > printed.value * denominator;
}

/**
 * The grade of a violation. A contradiction needs every claim in it to be an identity, no way of rounding or cutting off that
 * explains it, and a list that is shown to be whole.
 */
export function gradeOf(
  violation: Violation,
  compiled: Compiled,
  broken: ReadonlySet<Claim>,
  solver: Solver | null,
): Readonly<{ grade: FindingGrade; because: string | null }> {
  const grade = violation.claims.map((claim) => claim.grade).reduce(weaker, 'contradiction');
  if (!evenIfMixed(violation, compiled, broken, solver)) {
    return {
      grade: weaker(grade, 'check'),
      because: '若各数取舍方式不一（有的四舍五入、有的截尾）才可能成立',
    };
  }
  if (violation.facts.some((fact) => hasFittingReading(fact, compiled))) {
    return { grade: weaker(grade, 'check'), because: '原文有一处印得不清，换一种读法即相符' };
  }
  if (!violation.claims.every((claim) => isListComplete(claim, compiled, broken))) {
    return { grade: weaker(grade, 'explain'), because: '所列各行可能不全' };
  }
  return { grade, because: null };
}
