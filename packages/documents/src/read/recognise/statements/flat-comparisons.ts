import { type Draft, mentionsOf, type ProseContext, sentenceOf } from '../prose/prose-context.ts';
import { isFigure, sameSort } from './figures.ts';
import { isLastYears } from './prior-figures.ts';

/** 基本持平 and 大致持平 allow a difference; 与上年持平 does not. */
const FLAT =
  /(?<!基本|大致|总体)(?:与|同|和)(?:上年度?|去年|20\d\d年度?)(?:决算数?)?(?:相比)?(?:保持)?(?:持平|一致|相同)/gu;

/** A，上年 P，与上年持平: both years are printed, so they are one number. */
export function flatComparisonStatements(context: ProseContext): readonly Draft[] {
  return context.paragraphs.flatMap((paragraph) => {
    const found = [...paragraph.text.matchAll(FLAT)];
    const mentions = found.length > 0 ? mentionsOf(context, paragraph) : [];
    return found.flatMap((match): Draft[] => {
      const last = mentions.findLast((m) => m.token.unitEnd <= match.index && isFigure(m));
      if (!last || last.inReason) return [];
      const words = paragraph.text.slice(last.token.unitEnd, match.index);
      const figures = mentions.filter((m) => m.sentence === last.sentence && isFigure(m));
      const [first, second] = figures;
      if (!first || !second || figures.length > 2 || /[。;]/u.test(words)) return [];
      const prior = figures.find((m) => isLastYears(mentions, m, context.year));
      const current = figures.find((m) => m !== prior);
      if (!prior || !current || current.basis === '年初' || current.basis === '全年预算') return [];
      if (!sameSort(prior, current)) return [];
      return [
        {
          kind: 'change',
          ...sentenceOf(current),
          current: current.fact.id,
          delta: null,
          percent: null,
          direction: 'flat',
          prior: prior.fact.id,
        },
      ];
    });
  });
}
