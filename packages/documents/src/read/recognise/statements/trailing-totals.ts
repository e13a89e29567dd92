import type { Mention } from '../prose/mention.ts';
import { mentionsOf, type ProseContext } from '../prose/prose-context.ts';
import type { CompositionReading } from './composition-reading.ts';
import { isFigure, sameSort } from './figures.ts';
import { sumFits } from './fits.ts';
import { isPartition } from './partitions.ts';

const TOTAL = /^[，,、;]?(?:总共|共计|合计|总计|共)(?:为|是)?$/u;

/** 年初预算项目 7 个，追加 2 个，共 9 个: the total stands behind its parts and has no name of its own. */
export function readTrailingTotals(context: ProseContext): readonly CompositionReading[] {
  const readings: CompositionReading[] = [];
  for (const paragraph of context.paragraphs) {
    const mentions = mentionsOf(context, paragraph);
    mentions.forEach((total, index) => {
      if (!isFigure(total) || total.inReason) return;
      const [first, second] = mentions.slice(Math.max(0, index - 2), index);
      const next = mentions[index + 1];
      // Another amount behind the total may be a further part of it.
      const isLast = !next || next.sentence !== total.sentence || !isFigure(next);
      if (first && second && isLast && isNamedTotal(first, second, total))
        readings.push({ total, parts: [first, second], exhaustive: true });
      if (!TOTAL.test(total.before)) return;
      const before = mentions
        .slice(0, index)
        .filter(
          (m) => m.sentence === total.sentence && m.role === 'main' && m.token.kind !== 'date-part',
        );
      // Only figures of the same sort directly before it; anything in between makes the scope unsure.
      const parts = [];
      const said = countOfParts(before.at(-1), total);
      if (said) before.pop();
      for (const mention of before.toReversed()) {
        if (!isFigure(mention) || !sameSort(mention, total) || mention.inReason) break;
        parts.unshift(mention);
      }
      if (said) parts.splice(0, Math.max(0, parts.length - Number(said.token.value)));
      if (parts.length < 2 || (said && parts.length !== Number(said.token.value))) return;
      const fitting =
        parts.length > 2 ? [parts, parts.slice(-2)].find((p) => sumFits(total, p)) : parts;
      if (parts.some((m) => m.afterOfWhich) && !(fitting && sumFits(total, fitting))) return;
      readings.push({ total, parts: fitting ?? parts, exhaustive: true });
    });
  }
  return readings;
}

/** 人员经费和公用经费分别为 A和 B，基本支出共计 T: the form itself says that T has no third part. */
function isNamedTotal(first: Mention, second: Mention, total: Mention): boolean {
  const names = /^(.{2,}?)[和、及与](.{2,}?)分别(?:为|是)$/u.exec(first.before);
  const whole = /^[，,;]?(.{2,}?)(?:总共|共计|合计|总计)(?:为|是)?$/u.exec(total.before)?.[1];
  const [, one, other] = names ?? [];
  return (
    one !== undefined &&
    other !== undefined &&
    whole !== undefined &&
    whole.includes('基本支出') &&
    /^[和、及与]$/u.test(second.before) &&
    [first, second].every(
      (m) => isFigure(m) && m.sentence === total.sentence && sameSort(m, total),
    ) &&
    isPartition(whole, [one, other])
  );
}

/** 会议费 A、培训费 B，两项合计 T: how many of the figures before it are meant. */
function countOfParts(last: Mention | undefined, total: Mention): Mention | null {
  if (!last || last.token.unit !== '项' || total.token.kind !== 'amount') return null;
  const isBeside = last.token.unitEnd === total.token.start - total.before.length;
  return isBeside && /^[，,]?$/u.test(last.before) ? last : null;
}
