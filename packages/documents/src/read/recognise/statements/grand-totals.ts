import { labelKey } from '../prose/labels.ts';
import { type Draft, mentionsOf, type ProseContext, sentenceOf } from '../prose/prose-context.ts';
import { isMoneyFigure } from './figures.ts';

/** 收入总计 and 支出总计 of one year are one figure (both sides of table 01): each printed once in a report, they are the same. */
export function grandTotalStatements(context: ProseContext): readonly Draft[] {
  const sides = new Map<string, ReturnType<typeof mentionsOf>[number][]>();
  for (const paragraph of context.paragraphs) {
    for (const mention of mentionsOf(context, paragraph)) {
      const key = labelKey(mention.subject);
      if (!isMoneyFigure(mention) || mention.inReason || mention.basis === '上年') continue;
      if (key !== '收入总计' && key !== '支出总计') continue;
      const at = `${context.reports[paragraph.index] ?? 0}|${key}`;
      sides.set(at, [...(sides.get(at) ?? []), mention]);
    }
  }
  return [...sides].flatMap(([at, incomes]): Draft[] => {
    if (!at.endsWith('收入总计')) return [];
    const expenditures = sides.get(at.replace('收入总计', '支出总计')) ?? [];
    const [income] = incomes;
    const [expenditure] = expenditures;
    // Two of a kind may be two scopes (all funds, 财政拨款) or two years.
    if (!income || !expenditure || incomes.length > 1 || expenditures.length > 1) return [];
    return [
      {
        kind: 'same',
        ...sentenceOf(expenditure),
        left: income.fact.id,
        right: expenditure.fact.id,
      },
    ];
  });
}
