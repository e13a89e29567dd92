import { type Draft, mentionsOf, type ProseContext, sentenceOf } from '../prose/prose-context.ts';
import { isExact, type Mention } from '../prose/mention.ts';
import { isFigure, sameSort } from './figures.ts';

const OF_IT = /^的(?:比重|比例|比率|百分比)?(?:为|达到?)?$/u;
/** The whole is named between 占 and its amount and nothing else is; 占预算 A 的 Z% is a rate of completion. */
const WHOLE = /^[，,]?占(?!用|比|地|道)[^占，,;。()]*$/u;

/** 基本支出 A，占本年支出 B 的 Z%: the whole stands with its amount between the part and the percent. */
export function sharesOfPrinted(context: ProseContext): readonly Draft[] {
  return context.paragraphs.flatMap((paragraph) => {
    const mentions = mentionsOf(context, paragraph);
    return mentions.flatMap((percent, at): Draft[] => {
      const [before, part, whole] = [mentions[at - 3], mentions[at - 2], mentions[at - 1]];
      if (!part || !whole || percent.token.kind !== 'percent' || !OF_IT.test(percent.before))
        return [];
      const isOneClause =
        touches(whole, percent) && touches(part, whole) && part.sentence === percent.sentence;
      if (!isOneClause || !WHOLE.test(whole.before) || /预算/u.test(whole.before)) return [];
      if (![part, whole].every(isFigure) || !isExact(percent) || !sameSort(part, whole)) return [];
      // 货物 a、服务 b，占总额 B 的 Z%: of one of them, or of both.
      if (part.inReason || isListed(before, part)) return [];
      return [
        {
          kind: 'share',
          ...sentenceOf(percent),
          part: part.fact.id,
          whole: whole.fact.id,
          percent: percent.fact.id,
        },
      ];
    });
  });
}

/** Nothing stands between the first number's unit and the words of the second. */
const touches = (first: Mention, second: Mention): boolean =>
  first.token.unitEnd + second.before.length === second.token.start ||
  // The comma before 占 is no part of its words.
  (first.token.unitEnd + second.before.length + 1 === second.token.start &&
    /[，,]/u.test(first.paragraph.text.charAt(first.token.unitEnd)));

function isListed(before: Mention | undefined, part: Mention): boolean {
  if (/共|合计|总计|分别|各|均|累计/u.test(part.before)) return true;
  if (!before || before.sentence !== part.sentence || !sameSort(before, part)) return false;
  const between = part.paragraph.text.slice(before.token.unitEnd, part.token.start);
  return /^[、和及与]/u.test(between);
}
