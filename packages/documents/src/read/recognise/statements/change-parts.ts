import type { Mention } from '../prose/mention.ts';
import { isExact } from '../prose/mention.ts';
import { type Draft, mentionsOf, type ProseContext, sentenceOf } from '../prose/prose-context.ts';
import { isComparedWithLastYear } from './changes.ts';
import { sumFits } from './fits.ts';
import { isOneSlipOff } from './one-slip.ts';
import { isPartition } from './partitions.ts';

type Change = Readonly<{ total: Mention; same: readonly Mention[]; against: readonly Mention[] }>;

/**
 * 支出比上年增加 D，其中：基本支出增加 A，项目支出减少 B: D = A − B. A change that is not worth a word may be left out, so a list that
 * does not add up is only to be looked at, and only where its parts are all there is by the form or one slip of the pen would mend it.
 */
export function changePartStatements(context: ProseContext): readonly Draft[] {
  return context.paragraphs.flatMap((paragraph) => {
    const mentions = mentionsOf(context, paragraph);
    return mentions.flatMap((total): Draft[] => {
      const change = readParts(mentions, total);
      if (!change) return [];
      const { same, against } = change;
      const names = [...same, ...against].map((m) => m.subject);
      const isFitting = sumFits(total, same, against);
      const isNear = isPartition(total.subject, names) || isOneSlipOff(total, same, against);
      if (!isFitting && !isNear) return [];
      return [
        {
          kind: 'composition',
          ...sentenceOf(total),
          total: total.fact.id,
          parts: same.map((m) => m.fact.id),
          ...(against.length > 0 ? { less: against.map((m) => m.fact.id) } : {}),
          exhaustive: true,
          ...(isFitting ? {} : { supposed: true as const }),
          measure: 'change',
        },
      ];
    });
  });
}

/** The changes listed behind the words 其中 or the reasons, up to the end of that sentence. */
function readParts(mentions: readonly Mention[], total: Mention): Change | null {
  if (!isChange(total) || total.inReason || !isComparedWithLastYear(total)) return null;
  const { text } = total.paragraph;
  const rest = text.slice(total.token.unitEnd);
  // At most the rate and a short word of reason stand between a change and its parts.
  const opener = /^[^。]{0,30}?(?:[，,。;]其中[:，,]?|原因(?:是|为|:)?:?一是)/u.exec(rest);
  if (!opener) return null;
  const from = total.token.unitEnd + opener[0].length;
  const stop = text.slice(from).search(/[。！？]/u);
  const end = stop < 0 ? text.length : from + stop;
  const parts = mentions.filter(
    (m) => m.token.start >= from && m.token.unitEnd <= end && isChange(m),
  );
  const between = mentions.filter(
    (m) => m.token.start > total.token.unitEnd && m.token.start < from,
  );
  if (parts.length < 2 || !between.every((m) => m.role === 'changePercent')) return null;
  if (parts.some((m) => m.subject === total.subject)) return null;
  if (new Set(parts.map((m) => m.subject)).size !== parts.length) return null;
  return {
    total,
    same: parts.filter((m) => m.direction === total.direction),
    against: parts.filter((m) => m.direction !== total.direction),
  };
}

const isChange = (mention: Mention): boolean =>
  mention.role === 'changeAmount' &&
  mention.token.kind === 'amount' &&
  isExact(mention) &&
  mention.direction !== null;
