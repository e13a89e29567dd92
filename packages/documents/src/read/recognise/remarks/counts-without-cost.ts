import { compare, exact, isZero, ZERO } from '@mingjian/engine';

import { labelKey } from '../prose/labels.ts';
import type { Mention } from '../prose/mention.ts';
import { type Draft, mentionsOf, type ProseContext, sentenceOf } from '../prose/prose-context.ts';
import { isMoneyFigure } from '../statements/figures.ts';

type Item = Readonly<{
  name: string;
  /** What a sentence calls it, where a count says only 批次 or 人次. */
  called: RegExp;
  cost: RegExp;
  counts: RegExp;
  /** Lines of table 09. */
  cells: Readonly<{ cost: string; counts: readonly string[] }>;
}>;

const ITEMS: readonly Item[] = [
  {
    name: '公务接待费',
    called: /接待/u,
    cost: /^公务接待费/u,
    counts: /接待|批次|人次/u,
    cells: {
      cost: 'reception',
      counts: ['domestic-reception-batches', 'domestic-reception-persons'],
    },
  },
  {
    name: '因公出国（境）费',
    called: /出国|出境/u,
    cost: /^因公出国(?:境)?/u,
    counts: /团组|出国|人次/u,
    cells: { cost: 'overseas', counts: ['overseas-groups', 'overseas-persons'] },
  },
  {
    name: '公务用车购置费',
    called: /购置|车/u,
    cost: /^公务用车购置(?!及|和)/u,
    counts: /购置(?:公务用车|车辆|数)/u,
    cells: { cost: 'vehicle-purchase', counts: ['vehicles-bought'] },
  },
];

/** 公务接待费 0, and yet 5 批次、30 人次: paid by somebody else, or one of the two is wrong. */
export function countsWithoutCost(context: ProseContext): readonly Draft[] {
  return [...inProse(context), ...inTable(context)];
}

function inProse(context: ProseContext): readonly Draft[] {
  return context.paragraphs.flatMap((paragraph): readonly Draft[] => {
    if (!/三公/u.test(context.sections[paragraph.index] ?? '')) return [];
    const mentions = mentionsOf(context, paragraph);
    return ITEMS.flatMap((item): readonly Draft[] => {
      const costs = mentions.filter((m) => isCost(m, item));
      const count = mentions.find((m) => isCount(m, item) && isAbove(m.fact.value));
      const [cost] = costs;
      if (!cost || !count || costs.some((m) => isAbove(m.fact.value))) return [];
      return isNearest(mentions, count, item)
        ? [remark(item, cost.fact, count.fact, sentenceOf(count))]
        : [];
    });
  });
}

/** A paragraph may tell all three items: a count belongs to the money that was named last before it. */
const isNearest = (mentions: readonly Mention[], count: Mention, item: Item): boolean => {
  const last = mentions.findLast((m) => m.token.start < count.token.start && isMoneyFigure(m));
  return last !== undefined && item.cost.test(labelKey(last.subject));
};

const isCost = (mention: Mention, item: Item): boolean =>
  isMoneyFigure(mention) &&
  !mention.inReason &&
  (mention.basis === null || mention.basis === '决算' || mention.basis === '执行') &&
  item.cost.test(labelKey(mention.subject));

const isCount = (mention: Mention, item: Item): boolean => {
  const { token, before, inReason, basis } = mention;
  return (
    token.kind === 'count' &&
    !inReason &&
    basis === null &&
    /^(?:批|批次|人次|个|团组|人|辆)$/u.test(token.unit ?? '') &&
    !isOfAnother(mention, item) &&
    (item.counts.test(before) || /^(?:批次|人次|团组)$/u.test(token.unit ?? ''))
  );
};

/** 国内公务接待12批次、96人次: a sentence that calls another item by its name counts that one. */
const isOfAnother = ({ paragraph, sentence, token }: Mention, item: Item): boolean => {
  const said = paragraph.text.slice(sentence, token.start);
  return !item.called.test(said) && ITEMS.some(({ called }) => called.test(said));
};

function inTable(context: ProseContext): readonly Draft[] {
  return context.tables
    .filter(({ kind, declaredEmpty }) => kind === 'three-public' && !declaredEmpty)
    .flatMap((table) =>
      ITEMS.flatMap(({ cells, ...item }): readonly Draft[] => {
        const at = (key: string) =>
          context.facts.get(table.rows.find((row) => row.key === key)?.facts['finalAccount'] ?? '');
        const cost = at(cells.cost);
        const count = cells.counts.map(at).find((fact) => isAbove(fact?.value ?? null));
        if (!cost || !count || !isPlain(cost.value) || !isZero(exact(cost.value))) return [];
        return [remark({ cells, ...item }, cost, count, { text: table.title, place: count.place })];
      }),
    );
}

function remark(
  item: Item,
  cost: Mention['fact'],
  count: Mention['fact'],
  where: Pick<Draft, 'text' | 'place'>,
): Draft {
  return {
    kind: 'remark',
    ...where,
    rule: 'counts-without-cost',
    grade: 'explain',
    findingKind: 'logic',
    facts: [cost.id, count.id],
    message: `${item.name}为${cost.value}${cost.unit ?? ''}，却有${count.value}${count.unit ?? ''}，请说明费用由谁承担，或更正其中一个数。`,
  };
}

const isPlain = (value: string | null): value is string =>
  value !== null && /^\d+(?:\.\d+)?$/u.test(value);
const isAbove = (value: string | null): boolean =>
  isPlain(value) && compare(exact(value), ZERO) > 0;
