import { mentionsOf, type ProseContext } from '../prose/prose-context.ts';
import type { CompositionReading } from './composition-reading.ts';
import { isFigure, sameSort } from './figures.ts';
import { sumFits } from './fits.ts';

/** 年初预算项目 7 个，追加 2 个，共 9 个: the total stands behind its parts and has no name of its own. */
export function readTrailingTotals(context: ProseContext): readonly CompositionReading[] {
  const readings: CompositionReading[] = [];
  for (const paragraph of context.paragraphs) {
    const mentions = mentionsOf(context, paragraph);
    mentions.forEach((total, index) => {
      if (!isFigure(total) || total.inReason) return;
      if (!/^[，,、;]?(?:总共|共计|合计|总计|共)(?:为|是)?$/u.test(total.before)) return;
      const before = mentions
        .slice(0, index)
        .filter(
          (m) => m.sentence === total.sentence && m.role === 'main' && m.token.kind !== 'date-part',
        );
      // Only figures of the same sort directly before it; anything in between makes the scope unsure.
      const parts = [];
      for (const mention of before.toReversed()) {
        if (!isFigure(mention) || !sameSort(mention, total) || mention.inReason) break;
        parts.unshift(mention);
      }
      if (parts.length < 2) return;
      const fitting =
        parts.length > 2 ? [parts, parts.slice(-2)].find((p) => sumFits(total, p)) : parts;
      if (parts.some((m) => m.afterOfWhich) && !(fitting && sumFits(total, fitting))) return;
      readings.push({ total, parts: fitting ?? parts, exhaustive: true });
    });
  }
  return readings;
}
