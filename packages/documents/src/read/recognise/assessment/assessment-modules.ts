import { compare, exact } from '@mingjian/engine';

import { chineseOrdinal, headingMark } from '../prose/headings.ts';
import type { Mention } from '../prose/mention.ts';
import type { Paragraph } from '../prose/paragraph.ts';
import { mentionsOf, type ProseContext } from '../prose/prose-context.ts';
import { isRuleWords } from './rule-words.ts';

/** An item of an assessment module: its rule's points, and the points that were awarded. */
export type AssessmentItem = Readonly<{
  ordinal: number;
  name: string;
  /** 该项得 X 分. */
  award: Mention;
  /** Other points in its text, with the words before each. */
  rule: readonly Mention[];
  text: string;
}>;

/** A module: 一、基础工作（总分16分，总得分16分） and its items. */
export type AssessmentModule = Readonly<{
  ordinal: number;
  name: string;
  full: Mention;
  award: Mention;
  items: readonly AssessmentItem[];
  /** Every numbered item has its award and no award stands without a number: a break in the text may have lost either. */
  whole: boolean;
}>;

/** Modules that follow each other, and the overall score stated above them. */
export type Assessment = Readonly<{
  overall: Mention | null;
  modules: readonly AssessmentModule[];
}>;

const AWARD = /(?:该项|本项|此项|该指标|本指标)(?:目)?(?:得分|得|自评得分|自评)(?:为)?$/u;

/** Finds a work assessment written as prose: modules 1, 2, 3… with full marks and award in the heading. */
export function readAssessment(context: ProseContext): Assessment | null {
  const modules: AssessmentModule[] = [];
  let overall: Mention | null = null;
  const { paragraphs } = context;
  for (let i = 0; i < paragraphs.length; i += 1) {
    const paragraph = paragraphs[i];
    if (!paragraph) continue;
    const mentions = mentionsOf(context, paragraph);
    const head = moduleHead(paragraph, mentions);
    if (!head && modules.length === 0)
      overall = overallScore(mentions) ?? ownScore(mentions) ?? overall;
    if (!head || head.ordinal !== modules.length + 1) continue;
    const items: AssessmentItem[] = [];
    let whole = true;
    for (const next of paragraphs.slice(i + 1)) {
      const mark = headingMark(next.text);
      if (mark && mark.level <= 1) break;
      const scores = mentionsOf(context, next);
      const found = itemsOf(next, scores);
      whole &&= [...next.text.matchAll(MARK)].length === found.length;
      whole &&= found.length > 0 || !scores.some(isItemAward);
      items.push(...found);
    }
    modules.push({ ...head, items, whole });
  }
  return modules.length >= 2 ? { overall, modules } : null;
}

const isItemAward = (m: Mention): boolean => m.token.kind === 'score' && AWARD.test(m.before);

const overallScore = (mentions: readonly Mention[]): Mention | null =>
  mentions.find(
    (m) =>
      m.token.kind === 'score' &&
      /(?:总体|综合|合计|总)(?:评)?(?:得)?分(?:数|值)?(?:为|是|共)?$/u.test(m.before),
  ) ?? null;

/** 我局自评得分 93 分: the department's own score; a project's is not the sum of the modules. */
const ownScore = (mentions: readonly Mention[]): Mention | undefined =>
  mentions.find(
    (m) =>
      m.token.kind === 'score' &&
      /(?:我|本)(?:局|部门|单位|委|办|院|中心|厅)(?:的)?自评(?:得)?分(?:数)?(?:为|是)?$/u.test(
        m.before,
      ),
  );

function moduleHead(
  paragraph: Paragraph,
  mentions: readonly Mention[],
): Omit<AssessmentModule, 'items' | 'whole'> | null {
  const mark = headingMark(paragraph.text);
  if (!mark || mark.level !== 1 || paragraph.text.length > 60) return null;
  const name = /^([^(，。:]{2,20})\(/u.exec(paragraph.text.slice(mark.length))?.[1];
  const scores = mentions.filter((m) => m.token.kind === 'score');
  const [full, award] = scores;
  if (!name || scores.length !== 2 || !full || !award) return null;
  if (!/(?:总分|满分|分值)(?:为)?$/u.test(full.before) || !/得分(?:为)?$/u.test(award.before))
    return null;
  return { ordinal: mark.ordinal, name, full, award };
}

/**
 * （一）组织领导（5分）。…得5分。: full marks behind the name, then one award. Two awards would be a rule and its award, and
 * 成立领导小组的，得5分 is a rule alone.
 */
function markedAward(text: string, scores: readonly Mention[]): Mention | undefined {
  const [full, ...rest] = scores;
  if (!full || !NAMED_POINTS.test(text)) return undefined;
  const [only, ...others] = rest.filter((m) => /得(?:分)?(?:为)?$/u.test(m.before));
  if (!only || others.length > 0) return undefined;
  const words = only.paragraph.text.slice(full.token.end, only.token.start);
  const isAbove = compare(exact(only.token.value), exact(full.token.value)) > 0;
  return isAbove || isRuleWords(words) ? undefined : only;
}

const NAMED_POINTS = /^[^，。;(（]{2,20}[(（](?:满分|分值)?\d+(?:\.\d+)?分[)）]/u;

const MARK = /(?:^|[。;；])\(([一二三四五六七八九十]{1,3})\)[、.，]?/gu;

function itemsOf(paragraph: Paragraph, mentions: readonly Mention[]): readonly AssessmentItem[] {
  const marks = [...paragraph.text.matchAll(MARK)];
  return marks.flatMap((match, index): AssessmentItem[] => {
    const start = match.index + match[0].length;
    const end = marks[index + 1]?.index ?? paragraph.text.length;
    const scores = mentions.filter(
      (m) => m.token.kind === 'score' && m.token.start >= start && m.token.start < end,
    );
    const award =
      scores.findLast((m) => AWARD.test(paragraph.text.slice(start, m.token.start))) ??
      markedAward(paragraph.text.slice(start, end), scores);
    const ordinal = chineseOrdinal(match[1] ?? '');
    if (!award || ordinal === null) return [];
    const text = paragraph.text.slice(start, end);
    return [
      {
        ordinal,
        name: /^[^，,。;]{1,16}/u.exec(text)?.[0] ?? '',
        award,
        rule: scores.filter((m) => m !== award),
        text,
      },
    ];
  });
}
