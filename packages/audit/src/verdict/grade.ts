import type { FindingGrade } from '@mingjian/engine';
import { type Claim, claimFacts } from '../claims/claim.ts';
import { isFilledShare } from '../claims/filled-share.ts';
import { isTakenFromPrints, mayBeTakenLoosely } from '../claims/taken-from-prints.ts';
import { computedOf } from '../claims/computed.ts';
import { type Compiled, type Violation, compileUnder } from './violation.ts';
import { hasFittingReading } from './other-reading.ts';
import { isProvedImpossible } from './proved-impossible.ts';
import { isImpossible } from '../system/compile.ts';
import type { Solver } from '../system/solver.ts';

const ORDER: readonly FindingGrade[] = ['check', 'explain', 'contradiction'];

const weaker = (a: FindingGrade, b: FindingGrade): FindingGrade =>
  ORDER.indexOf(a) <= ORDER.indexOf(b) ? a : b;

/** The violation's claims and every unbroken identity that names one of their numbers: what else narrows them. */
function neighbourhood(
  violation: Violation,
  compiled: Compiled,
  broken: ReadonlySet<Claim>,
): Claim[] {
  const facts = new Set(violation.claims.flatMap(claimFacts));
  const own = new Set(violation.claims);
  const near = [...facts]
    .flatMap(compiled.about)
    .filter((claim) => !own.has(claim) && !broken.has(claim) && claim.grade === 'contradiction');
  return [...violation.claims, ...new Set(near)];
}

/** How the prints may still agree: each number rounded or cut off in its own way, or percents worked out from other prints. */
type WayOut = 'mixed' | 'from prints';

/** What would have to be so for the printed numbers to agree; null when nothing helps. */
function wayOut(
  violation: Violation,
  compiled: Compiled,
  broken: ReadonlySet<Claim>,
  solver: Solver | null,
): WayOut | null {
  const { book } = compiled;
  const isReckoned = (claim: Claim): boolean =>
    isTakenFromPrints(claim, book) || isFilledShare(claim, compiled.about, book);
  const alone = compileUnder(book, violation.claims, 'either');
  const broke = alone.rows.filter((row) => isImpossible(row, alone.boxes));
  if (broke.length > 0) {
    const claims = broke.map((row) => alone.claims[row.claim] as Claim);
    if (claims.every(isReckoned)) return 'from prints';
    return claims.every((claim) => mayBeTakenLoosely(claim, book)) ? 'mixed' : null;
  }
  if (solver === null) return 'mixed';
  const near = neighbourhood(violation, compiled, broken);
  const stands = (claims: readonly Claim[]): boolean => {
    const { rows, boxes } = compileUnder(book, claims, 'either');
    return isProvedImpossible(rows, boxes, book.denominator, solver);
  };
  if (!stands(violation.claims) && !stands(near)) return 'mixed';
  const sure = near.filter((claim) => !isReckoned(claim));
  if (!stands(sure)) return 'from prints';
  return stands(sure.filter((claim) => !mayBeTakenLoosely(claim, book))) ? null : 'mixed';
}

const MIXED = '若各数取舍方式不一（有的四舍五入、有的截尾）才可能成立';

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

/** The grade, what keeps it from being a contradiction, and whether that is mixed rounding. */
export type Graded = Readonly<{ grade: FindingGrade; because: string | null; mixed: boolean }>;

/** One figure told on two grids, 亿元 in the text and 万元 in the table: who typed the text rounded it on their own. */
function isRetold({ claims }: Violation, { book }: Compiled): boolean {
  const [claim, ...others] = claims;
  if (!claim || others.length > 0) return false;
  const halves = claimFacts(claim).map((fact) => book.quantities.get(fact)?.half);
  return claim.rule === 'statement-same' && halves.length === 2 && halves[0] !== halves[1];
}

/**
 * The grade of a violation. A contradiction needs every claim in it to be an identity, no way of rounding or cutting off that
 * explains it, and a list that is shown to be whole. Null when dividing already rounded amounts, or rounding a figure anew where it is
 * told again, explains it: then it is no finding.
 */
export function gradeOf(
  violation: Violation,
  compiled: Compiled,
  broken: ReadonlySet<Claim>,
  solver: Solver | null,
): Graded | null {
  const grade = violation.claims.map((claim) => claim.grade).reduce(weaker, 'contradiction');
  const out = wayOut(violation, compiled, broken, solver);
  if (out === 'mixed') {
    if (isRetold(violation, compiled)) return null;
    return { grade: weaker(grade, 'check'), because: MIXED, mixed: true };
  }
  // What only asks for an explanation accuses nobody and stays.
  if (out === 'from prints' && grade === 'contradiction') return null;
  if (violation.facts.some((fact) => hasFittingReading(fact, compiled))) {
    return {
      grade: weaker(grade, 'check'),
      because: '原文有一处印得不清，换一种读法即相符',
      mixed: false,
    };
  }
  if (!violation.claims.every((claim) => isListComplete(claim, compiled, broken))) {
    return { grade: weaker(grade, 'explain'), because: '所列各行可能不全', mixed: false };
  }
  return { grade, because: null, mixed: false };
}
