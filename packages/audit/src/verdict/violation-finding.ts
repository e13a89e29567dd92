import { type Exact, type Finding, type Repair, subtract } from '@mingjian/engine';
import type { Claim } from '../claims/claim.ts';
import type { FactBook } from '../facts/fact-book.ts';
import { decimalIn, inBase } from '../facts/print.ts';
import { beside, gapOf, isSingle, nameOf, reckoningOf, spoken } from '../proof/reckoning.ts';
import { type Reach, reachOf } from '../proof/reach.ts';
import { isWithoutRounding, proofOf } from '../proof/sentences.ts';
import { bySuspicion, type Cluster } from './cluster.ts';
import { findingNumbers } from './finding-numbers.ts';
import type { Graded } from './grade.ts';
import type { Compiled, Violation } from './violation.ts';

const MOST_REPAIRS = 12;

/** One finding for one cluster: the shortest contradiction is told and proved, the others that have the same cause are named. */
export function violationFinding(
  cluster: Cluster,
  compiled: Compiled,
  grades: ReadonlyMap<Violation, Graded>,
  document: number,
): Finding | null {
  const graded = cluster.violations
    .flatMap((violation) => {
      const graded = grades.get(violation);
      return graded ? [{ violation, ...graded }] : [];
    })
    .toSorted((a, b) => strength(b.grade) - strength(a.grade));
  const [principal] = graded;
  if (!principal) return null;
  const { book, boxes } = compiled;
  const { violation } = principal;
  const [claim] = violation.claims;
  const reach = reachOf(violation, book, boxes);
  if (!claim || !reach) return null;
  const { printed } = reach;
  // A single bound is shown as one number; an interval is widened to the digits shown.
  const single = isSingle(reach);
  const low = decimalIn(reach.low, book, printed, single ? 'near' : 'down');
  const high = decimalIn(reach.high, book, printed, single ? 'near' : 'up');
  const nearest = reach.centre ?? (reach.above ? reach.high : reach.low);
  const difference = decimalIn(subtract(inBase(printed.value, book), nearest), book, printed);
  const others = graded.slice(1).flatMap((member) => member.violation.claims);
  const also = [...new Set(others.map((other) => other.sentence))].slice(0, 3);
  return {
    id: `${document}/${claim.id}`,
    rule: claim.rule,
    kind: claim.kind,
    grade: principal.grade,
    message: [
      messageOf(violation.claims, reach, nearest, book),
      ending(principal.grade, principal.because, isWithoutRounding(violation.facts, boxes)),
      also.length > 0 ? `同一个数还使这些也不符：${also.join('；')}。` : '',
    ].join(''),
    numbers: findingNumbers(
      [printed.id, ...violation.facts, ...graded.flatMap((member) => member.violation.facts)],
      book,
      document,
    ),
    printed: printed.fact.value,
    computed: { low, high },
    difference,
    cite: claim.cite,
    proof: proofOf(violation, reach, book, boxes),
    repairs: [...ranked(cluster.suspects), ...cluster.pairs].slice(0, MOST_REPAIRS),
  };
}

/** The suspects come in order; those that nothing tells apart share a rank. */
function ranked(suspects: Cluster['suspects']): readonly Repair[] {
  let rank = 0;
  return suspects.map((found, at) => {
    const before = suspects[at - 1];
    if (!before || bySuspicion(before, found) !== 0) rank = at + 1;
    return { ...found.repair, rank };
  });
}

/** Rules whose sentence says nothing that the numbers do not say already. */
const PLAIN = new Set(['statement-composition', 'statement-percent', 'statement-same']);

/** The claim first, with both numbers and the difference; then what should hold, where the numbers alone do not tell. */
function messageOf(claims: readonly Claim[], reach: Reach, nearest: Exact, book: FactBook): string {
  const { printed } = reach;
  const [claim, second] = claims;
  const head = `${nameOf(printed)}写 ${spoken(printed)}`;
  const gap = gapOf(nearest, book, printed);
  const working = claim && !second ? reckoningOf(claim, reach, book) : null;
  const rule = [...new Set(claims.map((member) => member.sentence))].join('；');
  if (claim && working !== null) {
    const should = PLAIN.has(claim.rule) ? '' : `（${rule}）`;
    return `${head}，${working}，${gap}${should}`;
  }
  const least = beside(nearest, book, printed);
  const unit = spoken(printed).replace(printed.fact.value ?? '', '');
  return `${head}，按其余各数${reach.above ? '至多' : '至少'}为 ${least}${unit}，${gap}（${rule}）`;
}

/** What is asked of the reader, in the words of the grade. */
function ending(grade: Finding['grade'], because: string | null, exact: boolean): string {
  const asked = { contradiction: '', explain: '，请说明', check: '，请核对' }[grade];
  if (because !== null) return `；${because}${asked}。`;
  return exact ? `${asked}。` : `，四舍五入解释不了${asked}。`;
}

const strength = (grade: Finding['grade']): number =>
  ({ contradiction: 2, explain: 1, check: 0 })[grade];
