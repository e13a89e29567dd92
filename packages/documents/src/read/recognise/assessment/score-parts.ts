import { equals, exact, sum } from '@mingjian/engine';

import type { Mention } from '../prose/mention.ts';
import { type Draft, mentionsOf, type ProseContext, sentenceOf } from '../prose/prose-context.ts';

const TOTAL = /(?:综合|评价|自评|总)?(?:得分|评分|总分)(?:为|是)?$/u;
const BEHIND =
  /^[，,;]?(?:以上)?(?:合计|共计|总计)(?:得分|得)?(?:为)?$|^[，,;]?(?:总分|总得分)(?:为)?$/u;
const FULL = /^满分(?:为)?$/u;
const AWARD = /(?:得|得分|实际得分|自评得分|评价得分)(?:为)?$/u;

/**
 * 评价得分 91.35 分，其中：决策 18 分，得 17.5 分；过程 22 分，得 20.35 分…: full marks and awards in pairs. The awards are the
 * total when the full marks add to 100: then no class of the index is missing.
 */
export function scorePartStatements(context: ProseContext): readonly Draft[] {
  return context.paragraphs.flatMap((paragraph): Draft[] => {
    const scores = mentionsOf(context, paragraph).filter((m) => m.token.kind === 'score');
    const deducted = deduction(scores);
    if (deducted) return [deducted];
    const { total, rest } = totalOf(scores);
    // 产出指标 47.2 分（满分 50 分）: the full marks in brackets are no part of the score.
    const parts = rest.filter((m) => !FULL.test(m.before));
    if (!total || !isTotal(total)) return [];
    if (isWholeIndex(total, parts)) return [scoreSum(total, parts)];
    if (rest.length < 4 || rest.length % 2 !== 0) return [];
    const fulls: Mention[] = [];
    const awards: Mention[] = [];
    for (let i = 0; i < rest.length; i += 2) {
      const full = rest[i];
      const award = rest[i + 1];
      if (!full || !award || AWARD.test(full.before) || !AWARD.test(award.before)) return [];
      fulls.push(full);
      awards.push(award);
    }
    if (!equals(sum(fulls.map((m) => exact(m.token.value))), exact(100))) return [];
    return [scoreSum(total, awards)];
  });
}

/** 总分 100 分 behind the awards may be what could have been given. */
const isFullMarks = ({ before, token }: Mention): boolean =>
  /总分(?:为)?$/u.test(before) && equals(exact(token.value), exact(100));

const isTotal = ({ before }: Mention): boolean => TOTAL.test(before) || BEHIND.test(before);

/** The total stands before its parts, or behind them: 投入得 18 分…，合计得分 95 分. */
function totalOf(
  scores: readonly Mention[],
): Readonly<{ total: Mention | undefined; rest: readonly Mention[] }> {
  const last = scores.at(-1);
  return last && BEHIND.test(last.before) && !isFullMarks(last)
    ? { total: last, rest: scores.slice(0, -1) }
    : { total: scores[0], rest: scores.slice(1) };
}

/** 得分为 94.5 分（满分 100 分），共扣 5.5 分: the full marks are what was given and what was taken. */
function deduction(scores: readonly Mention[]): Draft | null {
  const at = scores.findIndex((m) => FULL.test(m.before));
  const [given, full, taken] = [scores[at - 1], scores[at], scores[at + 1]];
  if (at < 1 || !given || !full || !taken || taken.sentence !== given.sentence) return null;
  const isAll = /(?:共|共计|合计|总共)扣(?:减|除)?(?:了)?$/u.test(taken.before);
  // 扣 4.2 分 alone may be one of several deductions, unless it is the only other score of the sentence.
  const isOnly =
    /^[)，,]*扣(?:减|除)?(?:了)?$/u.test(taken.before) &&
    scores.filter((m) => m.sentence === given.sentence).length === 3;
  if (!TOTAL.test(given.before) || !(isAll || isOnly)) return null;
  return scoreSum(full, [given, taken]);
}

const scoreSum = (total: Mention, parts: readonly Mention[]): Draft => ({
  kind: 'composition',
  ...sentenceOf(total),
  total: total.fact.id,
  parts: parts.map((m) => m.fact.id),
  exhaustive: true,
  measure: 'score',
});

/** The official frames: 执行率（成本）、产出、效益、满意度 of a self-evaluation; 决策、过程、产出、效益 of an evaluation; 投入… of a department. */
const FRAMES: readonly (readonly RegExp[])[] = [
  [/执行率|成本/u, /产出/u, /效益/u, /满意/u],
  [/决策/u, /过程/u, /产出/u, /效益|效果/u],
  [/投入/u, /过程/u, /产出/u, /效果|效益/u],
];

/** Each class of a frame once, in one sentence with the total and nothing else. */
const isWholeIndex = (total: Mention, rest: readonly Mention[]): boolean =>
  FRAMES.some(
    (frame) =>
      rest.length === frame.length &&
      rest.every((m) => m.sentence === total.sentence) &&
      frame.every((name) => rest.filter((m) => name.test(m.before)).length === 1),
  );
