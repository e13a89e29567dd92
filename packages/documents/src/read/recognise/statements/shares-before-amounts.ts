import { isExact, type Mention } from '../prose/mention.ts';
import { type Draft, mentionsOf, type ProseContext, sentenceOf } from '../prose/prose-context.ts';
import { followsItsShare } from '../prose/share-first.ts';
import type { CompositionReading } from './composition-reading.ts';
import { isFigure, sameSort } from './figures.ts';

/** T，其中：基本支出占 X%，计 A: the percent stands before the amount that it is about. */
export function sharesBeforeAmounts(
  context: ProseContext,
  compositions: readonly CompositionReading[],
): readonly Draft[] {
  return context.paragraphs.flatMap((paragraph) => {
    const mentions = mentionsOf(context, paragraph);
    return mentions.flatMap((part, index): Draft[] => {
      const percent = mentions[index - 1];
      if (!percent || !isFigure(part) || part.inReason || !isExact(percent)) return [];
      if (!followsItsShare(percent, part)) return [];
      const whole = wholeOf(mentions, percent, part, compositions);
      if (!whole || !sameSort(whole, part)) return [];
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

/** The total of the list that the part stands in, or the only total that is printed before the first percent of the sentence. */
function wholeOf(
  mentions: readonly Mention[],
  percent: Mention,
  part: Mention,
  compositions: readonly CompositionReading[],
): Mention | null {
  const list = compositions.find((c) => c.parts.length > 1 && c.parts.includes(part));
  if (list) return list.total;
  const sentence = mentions.filter((m) => m.sentence === percent.sentence);
  const first = sentence.findIndex((m) => m.token.kind === 'percent');
  const before = sentence.slice(0, first).filter((m) => isFigure(m) && sameSort(m, part));
  const [only] = before;
  return before.length === 1 && only && /合计|总计|总额|总支出|总收入/u.test(only.subject)
    ? only
    : null;
}
