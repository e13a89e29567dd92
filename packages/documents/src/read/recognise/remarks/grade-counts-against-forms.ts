import { compare, exact } from '@mingjian/engine';

import { type Draft, mentionsOf, type ProseContext, sentenceOf } from '../prose/prose-context.ts';
import { type GradeCount, gradeCounts } from '../statements/grade-counts.ts';

/** The national cut-offs and those of some places; a document may follow either. */
const CUTS = [
  [90, 80, 60],
  [80, 70, 60],
] as const;

/** 优 6 个、良 1 个…, beside the total scores of as many forms: neither cut-off in use gives these counts. */
export function gradeCountsAgainstForms(context: ProseContext): readonly Draft[] {
  const totals = context.selfEvaluations.map((form) => {
    const value = context.facts.get(form.facts['total'] ?? '')?.value ?? null;
    return value !== null && /^\d+(?:\.\d+)?$/u.test(value) ? value : null;
  });
  const scores = totals.filter((total) => total !== null);
  if (scores.length < 2 || scores.length !== totals.length) return [];
  return context.paragraphs.flatMap((paragraph): readonly Draft[] => {
    const stated = gradeCounts(mentionsOf(context, paragraph));
    const numbers = stated.map(({ mention }) => Number(mention.fact.value));
    // Only a sentence that grades as many projects as there are forms speaks of these forms.
    if (stated.length < 2 || numbers.reduce((sum, n) => sum + n, 0) !== scores.length) return [];
    const fitting = CUTS.some((cuts) => fits(stated, scores, cuts));
    const [first] = stated;
    if (fitting || !first) return [];
    return [
      {
        kind: 'remark',
        ...sentenceOf(first.mention),
        rule: 'grade-counts-against-forms',
        grade: 'check',
        findingKind: 'grade',
        facts: stated.map(({ mention }) => mention.fact.id),
        message: `文中写${told(stated)}，按各自评表总分和90、80、60分档次应为${told(counted(stated, scores))}，请核对等级个数或本地的分档。`,
      },
    ];
  });
}

const gradeOf = (score: string, [a, b, c]: (typeof CUTS)[number]): GradeCount['grade'] => {
  const isAtLeast = (floor: number): boolean => compare(exact(score), exact(floor)) >= 0;
  if (isAtLeast(a)) return '优';
  if (isAtLeast(b)) return '良';
  return isAtLeast(c) ? '中' : '差';
};

const countOf = (
  grade: GradeCount['grade'],
  scores: readonly string[],
  cuts: (typeof CUTS)[number],
): number => scores.filter((score) => gradeOf(score, cuts) === grade).length;

const fits = (
  stated: readonly GradeCount[],
  scores: readonly string[],
  cuts: (typeof CUTS)[number],
): boolean =>
  stated.every(({ grade, mention }) => countOf(grade, scores, cuts) === Number(mention.fact.value));

type Told = Readonly<{ grade: string; count: string }>;

const told = (counts: readonly (GradeCount | Told)[]): string =>
  counts
    .map((each) => `${each.grade}${'count' in each ? each.count : each.mention.fact.value}个`)
    .join('、');

const counted = (stated: readonly GradeCount[], scores: readonly string[]): readonly Told[] =>
  stated.map(({ grade }) => ({ grade, count: String(countOf(grade, scores, CUTS[0])) }));
