import { type Finding, compare, subtract } from '@mingjian/engine';
import type { Claim } from '../claims/claim.ts';
import { decimalIn, inBase, printOf } from '../facts/print.ts';
import { proofOf, reachOf } from '../proof/sentences.ts';
import type { Solver } from '../system/solver.ts';
import type { Cluster } from './cluster.ts';
import { findingNumbers } from './finding-numbers.ts';
import { gradeOf } from './grade.ts';
import type { Compiled } from './violation.ts';

const MOST_REPAIRS = 12;

/** One finding for one cluster: the shortest contradiction is told and proved, the others that have the same cause are named. */
export function violationFinding(
  cluster: Cluster,
  compiled: Compiled,
  broken: ReadonlySet<Claim>,
  solver: Solver | null,
  document: number,
): Finding | null {
  const graded = cluster.violations
    .map((violation) => ({ violation, ...gradeOf(violation, compiled, broken, solver) }))
    .toSorted((a, b) => strength(b.grade) - strength(a.grade));
  const [principal] = graded;
  if (!principal) return null;
  const { book, boxes } = compiled;
  const { violation } = principal;
  const [claim] = violation.claims;
  const reach = reachOf(violation, book, boxes);
  if (!claim || !reach) return null;
  const { printed } = reach;
  const unit = printed.fact.unit ?? '';
  // A single bound is shown as one number; an interval is widened to the digits shown.
  const single = compare(reach.low, reach.high) === 0;
  const low = decimalIn(reach.low, book, printed, single ? 'near' : 'down');
  const high = decimalIn(reach.high, book, printed, single ? 'near' : 'up');
  const oneSided = single && reach.centre === null;
  const should = oneSided
    ? `按其余数字${reach.above ? '至多' : '至少'}为${low}${unit}`
    : single
      ? `按其余数字应为${low}${unit}`
      : `按其余数字应在${low}至${high}${unit}之间`;
  const nearest = reach.centre ?? (reach.above ? reach.high : reach.low);
  const difference = decimalIn(subtract(inBase(printed.value, book), nearest), book, printed);
  const others = graded.slice(1).flatMap((member) => member.violation.claims);
  const also = [...new Set(others.map((other) => other.sentence))].slice(0, 3);
  const sentences = [...new Set(violation.claims.map((member) => member.sentence))];
  return {
    id: `${document}/${claim.id}`,
    rule: claim.rule,
    kind: claim.kind,
    grade: principal.grade,
    message: [
      `${sentences.join('；')}。${printed.fact.label}印为${printOf(printed)}，`,
      should,
      `，相差${difference}${unit}`,
      ending(principal.grade, principal.because),
      also.length > 0 ? `同一原因还牵涉：${also.join('；')}。` : '',
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
    repairs: [...cluster.suspects.map((found) => found.repair), ...cluster.pairs].slice(
      0,
      MOST_REPAIRS,
    ),
  };
}

/** What is asked of the reader, in the words of the grade. */
function ending(grade: Finding['grade'], because: string | null): string {
  const asked = { contradiction: '', explain: '，请说明', check: '，请核对' }[grade];
  return because === null ? `，取舍尾数不能解释${asked}。` : `；${because}${asked}。`;
}

const strength = (grade: Finding['grade']): number =>
  ({ contradiction: 2, explain: 1, check: 0 })[grade];
