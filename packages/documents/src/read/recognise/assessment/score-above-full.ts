import { compare, exact } from '@mingjian/engine';

import type { Mention } from '../prose/mention.ts';
import { type Draft, mentionsOf, type ProseContext, sentenceOf } from '../prose/prose-context.ts';
import { outline } from './index-points.ts';

const FULL = /满分(?:为)?$/u;
/** No name of its own: 乙项目得分 would be another thing's score. */
const GIVEN = /^[，,]?(?:自评|评价|实际)?(?:得|得分|评分)(?:为)?$/u;

/** 满分 20 分，得分 28.5 分; （三）产出（35 分）。得 39.1 分: a score above its own full marks. */
export function scoreAboveFull(context: ProseContext): readonly Draft[] {
  const pairs = [...besideFull(context), ...inOutline(context)];
  const seen = new Set<Mention>();
  return pairs.flatMap(({ full, given }): readonly Draft[] => {
    const isAbove = compare(exact(given.token.value), exact(full.token.value)) > 0;
    if (!isAbove || seen.has(given)) return [];
    seen.add(given);
    return [
      {
        kind: 'remark',
        ...sentenceOf(given),
        rule: 'score-above-full',
        grade: 'check',
        findingKind: 'score',
        facts: [full.fact.id, given.fact.id],
        message: `得分${given.token.value}分超过满分${full.token.value}分，请核对得分或满分；有加分的请写明。`,
      },
    ];
  });
}

type Pair = Readonly<{ full: Mention; given: Mention }>;

/** 满分 20 分，得分 18 分, and 得分 18 分(满分 20 分). */
function besideFull(context: ProseContext): readonly Pair[] {
  return context.paragraphs.flatMap((paragraph) => {
    const scores = mentionsOf(context, paragraph).filter((m) => m.token.kind === 'score');
    return scores.flatMap((full, at): Pair[] => {
      if (!FULL.test(full.before)) return [];
      const isBracketed = paragraph.text.charAt(full.token.start - full.before.length - 1) === '(';
      const given = isBracketed ? scores[at - 1] : scores[at + 1];
      const isPair =
        given?.group === full.group &&
        (isBracketed
          ? given.token.unitEnd === full.token.start - full.before.length - 1
          : GIVEN.test(given.before));
      return isPair && given ? [{ full, given }] : [];
    });
  });
}

/** The points in a numbered heading, and the only 得…分 behind them. */
function inOutline(context: ProseContext): readonly Pair[] {
  return outline(context).flatMap(({ paragraph, points }): Pair[] => {
    if (!points) return [];
    const behind = mentionsOf(context, paragraph).filter(
      (m) => m.token.kind === 'score' && m.token.start > points.token.start,
    );
    const [given] = behind;
    const isAward =
      given && /^[，,。)]*(?:该项|本项)?(?:自评|评价|实际)?得(?:分)?(?:为)?$/u.test(given.before);
    return behind.length === 1 && given && isAward ? [{ full: points, given }] : [];
  });
}
