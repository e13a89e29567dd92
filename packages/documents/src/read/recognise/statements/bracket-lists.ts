import { isExact, type Mention } from '../prose/mention.ts';
import { mentionsOf, type ProseContext } from '../prose/prose-context.ts';
import type { CompositionReading } from './composition-reading.ts';
import { isDisjoint } from './disjoint-parts.ts';
import { isFigure, sameSort } from './figures.ts';
import { sumFits } from './fits.ts';

/**
 * 到位资金 T(中央资金 a，省级资金 b): parts in a bracket right behind their total, without 其中. A bracket may hold anything, so it is
 * a list only when its names exclude each other or its numbers add up.
 */
export function readBracketLists(context: ProseContext): readonly CompositionReading[] {
  return context.paragraphs.flatMap((paragraph) => {
    const mentions = mentionsOf(context, paragraph);
    return mentions.flatMap((total): CompositionReading[] => {
      const bracket = /^\((?!其中)([^()]*)\)/u.exec(paragraph.text.slice(total.token.unitEnd));
      if (!bracket || !isFigure(total) || total.inReason) return [];
      const end = total.token.unitEnd + bracket[0].length;
      const inside = mentions.filter(
        (m) => m.token.start > total.token.start && m.token.unitEnd <= end,
      );
      const parts = inside.filter((m) => isFigure(m) && sameSort(m, total));
      if (parts.length < 2 || parts.some(isLastYears) || !inside.every(isExact)) return [];
      const exhaustive = sumFits(total, parts);
      return exhaustive || isDisjoint(parts.map((m) => m.subject))
        ? [{ total, parts, exhaustive }]
        : [];
    });
  });
}

const isLastYears = ({ basis }: Mention): boolean => basis === '上年';
