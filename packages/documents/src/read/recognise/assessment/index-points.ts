import { compare, exact } from '@mingjian/engine';

import { headingMark } from '../prose/headings.ts';
import type { Mention } from '../prose/mention.ts';
import type { Paragraph } from '../prose/paragraph.ts';
import { type Draft, mentionsOf, type ProseContext, sentenceOf } from '../prose/prose-context.ts';

type Node = Readonly<{ paragraph: Paragraph; level: number; points: Mention | null }>;

/**
 * Points in the outline of an index written as prose: 3. 资产管理 指标分值 7 分, then (1)…(2分) (2)…(2分) (3)…(3分).
 * A printed subtotal is the sum of its children when every child has points and they are numbered without a gap.
 */
export function indexPointStatements(context: ProseContext): readonly Draft[] {
  const nodes = outline(context);
  const drafts: Draft[] = [];
  nodes.forEach((node, index) => {
    const { points } = node;
    if (!points) return;
    const children = childrenOf(nodes, index);
    const marks = children.map((child) => child.points);
    if (children.length < 2 || marks.includes(null)) return;
    drafts.push({
      kind: 'composition',
      ...sentenceOf(points),
      total: points.fact.id,
      parts: marks.filter((m): m is Mention => m !== null).map((m) => m.fact.id),
      exhaustive: true,
      measure: 'weights',
    });
  });
  return drafts;
}

function outline(context: ProseContext): readonly Node[] {
  return context.paragraphs.flatMap((paragraph): Node[] => {
    const mark = headingMark(paragraph.text);
    if (!mark) return [];
    const points =
      mentionsOf(context, paragraph).find(
        (m) =>
          m.token.kind === 'score' &&
          m.token.start - mark.length < 40 &&
          /(?:指标)?分值(?:为)?$|\($|满分(?:为)?$/u.test(
            paragraph.text.slice(mark.length, m.token.start),
          ) &&
          compare(exact(m.token.value), exact(0)) > 0,
      ) ?? null;
    return [{ paragraph, level: mark.level, points }];
  });
}

function childrenOf(nodes: readonly Node[], index: number): readonly Node[] {
  const parent = nodes[index];
  const children: Node[] = [];
  if (!parent) return children;
  for (const node of nodes.slice(index + 1)) {
    if (node.level <= parent.level) break;
    const first = children[0];
    if (first && node.level > first.level) continue;
    const ordinal = headingMark(node.paragraph.text)?.ordinal ?? 0;
    if (ordinal !== children.length + 1) return [];
    children.push(node);
  }
  return children;
}
