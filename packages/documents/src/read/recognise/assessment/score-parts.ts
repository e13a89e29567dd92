import { equals, exact, sum } from '@mingjian/engine';

import type { Mention } from '../prose/mention.ts';
import { type Draft, mentionsOf, type ProseContext, sentenceOf } from '../prose/prose-context.ts';

const TOTAL = /(?:综合|评价|自评|总)?(?:得分|评分|总分)(?:为|是)?$/u;
const AWARD = /(?:得|得分|实际得分|自评得分|评价得分)(?:为)?$/u;

/**
 * 评价得分 91.35 分，其中：决策 18 分，得 17.5 分；过程 22 分，得 20.35 分…: full marks and awards in pairs. The awards are the
 * total when the full marks add to 100: then no class of the index is missing.
 */
export function scorePartStatements(context: ProseContext): readonly Draft[] {
  return context.paragraphs.flatMap((paragraph): Draft[] => {
    const scores = mentionsOf(context, paragraph).filter((m) => m.token.kind === 'score');
    const [total, ...rest] = scores;
    if (!total || rest.length < 4 || rest.length % 2 !== 0 || !TOTAL.test(total.before)) return [];
    const fulls: Mention[] = [];
    const awards: Mention[] = [];
    for (let i = 0; i < rest.length; i += 2) {
      const full = rest[i];
      const award = rest[i + 1];
      if (!full || !award || AWARD.test(full.before) || !AWARD.test(award.before)) return [];
      fulls.push(full);
      awards.push(award);
    }
    if (!equals(sum(fulls.map((m) => exact(m.token.value))), exact(100))) return [];
    return [
      {
        kind: 'composition',
        ...sentenceOf(total),
        total: total.fact.id,
        parts: awards.map((m) => m.fact.id),
        exhaustive: true,
        measure: 'score',
      },
    ];
  });
}
