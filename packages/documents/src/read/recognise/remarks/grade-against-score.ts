import { compare, exact, type Place } from '@mingjian/engine';

import { type Draft, type ProseContext, sentenceOf } from '../prose/prose-context.ts';

type Grade = '优' | '良' | '中' | '差';

const TOTAL = /(?:自评|评价|综合|最终|总)(?:得)?分(?:数)?(?:为|是)?$/u;
const SAID =
  /^[^。；;]{0,24}?(?:等级|等次|级别|结果|结论)(?:评定)?(?:为|是)?["“”'‘]?(优秀?|良好?|中等?|差|较差)["“”'’]?(?=[，,。；;等的)）]|$)/u;
const WHOLE: Readonly<Record<string, Grade>> = {
  优: '优',
  优秀: '优',
  良: '良',
  良好: '良',
  中: '中',
  中等: '中',
  差: '差',
  较差: '差',
};

/**
 * A grade that neither cut-off in use gives for the score: 90/80/60 of the national rule and 80/70/60 of some places. A place may
 * have its own, so this asks for a look and no more.
 */
export function gradeAgainstScore(context: ProseContext): readonly Draft[] {
  return [...inProse(context), ...inLists(context)];
}

function inProse(context: ProseContext): readonly Draft[] {
  return context.mentions.flat().flatMap((mention) => {
    if (mention.token.kind !== 'score' || !TOTAL.test(mention.before)) return [];
    // Full marks other than a hundred are another scale.
    if (/满分(?:为)?(?!100分)\d/u.test(sentenceOf(mention).text)) return [];
    const said = SAID.exec(mention.paragraph.text.slice(mention.token.unitEnd));
    const grade = WHOLE[said?.[1] ?? ''];
    return grade && mention.fact.value !== null && !fits(mention.fact.value, grade)
      ? [remark(sentenceOf(mention), mention.fact.id, mention.fact.value, grade)]
      : [];
  });
}

function inLists(context: ProseContext): readonly Draft[] {
  return context.tables
    .filter(({ kind }) => kind === 'evaluation-summary')
    .flatMap((table) =>
      table.rows.flatMap((row) => {
        const id = row.facts['score'];
        const score = id ? context.facts.get(id) : undefined;
        const value = score?.value ?? null;
        const cells =
          table.grid.find((each) => each.some((cell) => isSamePlace(cell.place, score?.place))) ??
          [];
        const grades = cells.flatMap(({ text }) => WHOLE[text.trim()] ?? []);
        const [grade] = grades;
        if (!id || value === null || !grade || grades.length > 1 || fits(value, grade)) return [];
        return [remark({ text: row.label, place: row.place }, id, value, grade)];
      }),
    );
}

const isSamePlace = (a: Place, b: Place | undefined): boolean =>
  b !== undefined && a.line === b.line && a.page === b.page && a.cell === b.cell;

function remark(
  where: Pick<Draft, 'text' | 'place'>,
  fact: string,
  score: string,
  grade: Grade,
): Draft {
  return {
    kind: 'remark',
    ...where,
    rule: 'grade-against-score',
    grade: 'check',
    findingKind: 'grade',
    facts: [fact],
    message: `得分${score}分，等级写“${grade}”；按通行的90、80、60分档次应为“${national(score)}”，请核对得分、等级或本地的分档。`,
  };
}

const atLeast = (score: string, floor: number): boolean => compare(exact(score), exact(floor)) >= 0;
const graded = (score: string, cuts: readonly [number, number, number]): Grade => {
  if (atLeast(score, cuts[0])) return '优';
  if (atLeast(score, cuts[1])) return '良';
  return atLeast(score, cuts[2]) ? '中' : '差';
};
const national = (score: string): Grade => graded(score, [90, 80, 60]);

/** Scores above a hundred are on another scale. */
const fits = (score: string, grade: Grade): boolean =>
  compare(exact(score), exact(100)) > 0 ||
  grade === national(score) ||
  grade === graded(score, [80, 70, 60]);
