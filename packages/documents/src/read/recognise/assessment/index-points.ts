import { compare, exact, sum } from '@mingjian/engine';

import { headingMark } from '../prose/headings.ts';
import type { Mention } from '../prose/mention.ts';
import type { Paragraph } from '../prose/paragraph.ts';
import { type Draft, mentionsOf, type ProseContext, sentenceOf } from '../prose/prose-context.ts';
import { isRuleWords } from './rule-words.ts';

/** A numbered heading of the index, with its points and what was awarded. */
export type Node = Readonly<{
  paragraph: Paragraph;
  level: number;
  points: Mention | null;
  award: Mention | null;
}>;

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
    drafts.push(...awardSum(node, children));
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

/** The numbered headings of a text, in order. */
export function outline(context: ProseContext): readonly Node[] {
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
    return [{ paragraph, level: mark.level, points, award: awardOf(context, paragraph, points) }];
  });
}

/** （1）管理制度健全性（15分）。得13分。: one award behind the points and not above them; 按时报送的，得5分 is a rule. */
function awardOf(
  context: ProseContext,
  paragraph: Paragraph,
  points: Mention | null,
): Mention | null {
  if (!points) return null;
  const given = mentionsOf(context, paragraph).filter(
    (m) =>
      m.token.kind === 'score' &&
      m.token.start > points.token.start &&
      /得(?:分)?(?:为)?$/u.test(m.before),
  );
  const [only] = given;
  if (!only || given.length > 1) return null;
  const words = paragraph.text.slice(points.token.end, only.token.start);
  const isAbove = compare(exact(only.token.value), exact(points.token.value)) > 0;
  return isAbove || isRuleWords(words) ? null : only;
}

/**
 * A heading's award is the sum of its items' awards. Where every item has its full points the numbers may all be rules copied
 * from the standard; they are awards only if they add up or one of them is short.
 */
function awardSum(node: Node, children: readonly Node[]): readonly Draft[] {
  const { award } = node;
  const parts = children.flatMap((child) => (child.award ? [child.award] : []));
  if (!award || children.length < 2 || parts.length !== children.length) return [];
  const isShort = children.some(
    ({ points, award: given }) =>
      points && given && compare(exact(given.token.value), exact(points.token.value)) < 0,
  );
  const total = sum(parts.map((m) => exact(m.token.value)));
  if (!isShort && compare(total, exact(award.token.value)) !== 0) return [];
  return [
    {
      kind: 'composition',
      ...sentenceOf(award),
      total: award.fact.id,
      parts: parts.map((m) => m.fact.id),
      exhaustive: true,
      measure: 'score',
    },
  ];
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
