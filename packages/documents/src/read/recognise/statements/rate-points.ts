import { isExact, type Mention } from '../prose/mention.ts';
import { type Draft, mentionsOf, type ProseContext, sentenceOf } from '../prose/prose-context.ts';
import { isFromTo } from './from-to.ts';

/** Between the two rates, and before the points, no other name: 参保率 95%，满意度较上年的 82% 提高… speaks of two things. */
const THAN_LAST_YEAR =
  /^[，,]?(?:比|较|与)(?:上年度?|去年|上一年度?|20\d\d年度?)(?:同期)?(?:的|相比|\()?$/u;
const CHANGED =
  /^[，,)]?(?:同比|比上年|较上年|共|累计|净)?(?:提高|上升|增长|提升|增加|下降|降低|减少|回落)(?:了)?$/u;

/** 由 A% 提高到 B%，提高 D 个百分点; B%，较上年的 A% 提高 D 个百分点: D = B − A. */
export function ratePointStatements(context: ProseContext): readonly Draft[] {
  return context.paragraphs.flatMap((paragraph) => {
    const mentions = mentionsOf(context, paragraph);
    return mentions.flatMap((points): Draft[] => {
      if (!points.token.unit?.endsWith('百分点') || points.direction === null) return [];
      if (points.inReason || !isExact(points)) return [];
      const pair = ratesOf(mentions, points);
      if (!pair) return [];
      return [
        {
          kind: 'change',
          ...sentenceOf(points),
          current: pair.current.fact.id,
          delta: points.fact.id,
          percent: null,
          direction: points.direction,
          prior: pair.prior.fact.id,
        },
      ];
    });
  });
}

/** The two rates of the difference, when they are the only ones before it and the words say which is the earlier. */
function ratesOf(
  mentions: readonly Mention[],
  points: Mention,
): Readonly<{ prior: Mention; current: Mention }> | null {
  const rates = mentions.filter(
    (m) =>
      m.group === points.group &&
      m.token.start < points.token.start &&
      m.token.kind === 'percent' &&
      (m.role === 'main' || m.role === 'completion'),
  );
  const [first, second] = rates;
  if (!first || !second || rates.length > 2 || !rates.every(isExact)) return null;
  const { text } = points.paragraph;
  const between = text.slice(first.token.unitEnd, second.token.start);
  if (!CHANGED.test(text.slice(second.token.unitEnd, points.token.start))) return null;
  if (isFromTo(first, second)) return { prior: first, current: second };
  return THAN_LAST_YEAR.test(between) && first.basis !== '上年'
    ? { prior: second, current: first }
    : null;
}
