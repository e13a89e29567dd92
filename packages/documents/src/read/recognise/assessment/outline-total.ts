import { compare, equals, exact, sum } from '@mingjian/engine';

import { headingMark } from '../prose/headings.ts';
import type { Mention } from '../prose/mention.ts';
import { type Draft, mentionsOf, type ProseContext, sentenceOf } from '../prose/prose-context.ts';
import { type Node, outline } from './index-points.ts';

const OVERALL =
  /(?:自评|综合|评价|最终|总体)(?:总)?(?:得分|评分|分)(?:为|是)?$|^(?:总分|总得分)(?:为)?$/u;

/**
 * 自评得分 91.1 分, then (一)投入(20分)得…, (二)过程(25分)得…: the headings of one level whose points make a hundred are the whole
 * index, so their awards are the score printed above them.
 */
export function outlineTotalStatements(context: ProseContext): readonly Draft[] {
  const nodes = outline(context);
  return nodes.flatMap((first, at): readonly Draft[] => {
    if (headingMark(first.paragraph.text)?.ordinal !== 1) return [];
    const parts = siblings(nodes, at);
    const points = parts.map((part) => part.points);
    const awards = parts.map((part) => part.award);
    if (parts.length < 2 || points.includes(null) || awards.includes(null)) return [];
    if (!equals(sum(points.map(valueOf)), exact(100))) return [];
    const total = totalBefore(context, first);
    if (!total) return [];
    // Full marks everywhere may be the standard, copied; they are awards if they add up.
    const isShort = parts.some((p) => compare(valueOf(p.award), valueOf(p.points)) < 0);
    if (!isShort && !equals(sum(awards.map(valueOf)), valueOf(total))) return [];
    return [
      {
        kind: 'composition',
        ...sentenceOf(total),
        total: total.fact.id,
        parts: awards.flatMap((award) => (award ? [award.fact.id] : [])),
        exhaustive: true,
        measure: 'score',
      },
    ];
  });
}

const valueOf = (mention: Mention | null) => exact(mention?.token.value ?? '0');

function siblings(nodes: readonly Node[], at: number): readonly Node[] {
  const level = nodes[at]?.level ?? 0;
  const found: Node[] = [];
  for (const node of nodes.slice(at)) {
    if (node.level < level) break;
    if (node.level > level) continue;
    if (headingMark(node.paragraph.text)?.ordinal !== found.length + 1) break;
    found.push(node);
  }
  return found;
}

/** The only overall score of the few paragraphs above the outline. */
function totalBefore(context: ProseContext, { paragraph }: Node): Mention | null {
  const near = context.paragraphs.slice(Math.max(0, paragraph.index - 4), paragraph.index);
  const found = near.flatMap((each) =>
    mentionsOf(context, each).filter(
      (m) =>
        m.token.kind === 'score' &&
        OVERALL.test(m.before) &&
        context.reports[each.index] === context.reports[paragraph.index],
    ),
  );
  return found.length === 1 ? (found[0] ?? null) : null;
}
