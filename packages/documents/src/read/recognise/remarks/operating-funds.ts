import { add, compare, subtract } from '@mingjian/engine';

import { labelKey } from '../prose/labels.ts';
import type { Mention } from '../prose/mention.ts';
import { type Draft, mentionsOf, type ProseContext, sentenceOf } from '../prose/prose-context.ts';
import { baseValue, halfGrid, isMoneyFigure } from '../statements/figures.ts';
import { cellFact } from '../statements/table-cells.ts';

/**
 * 机关运行经费 is the 公用经费 of the offices in the book; a unit that is no office keeps its own out of it. So it may be less than
 * 公用经费合计 of table 06, and is the same where the book is of one office alone; more owes a word.
 */
export function operatingFundRemarks(context: ProseContext): readonly Draft[] {
  const cell = cellFact(
    context,
    'general-budget-basic-expenditure',
    { label: '公用经费合计' },
    'amount',
  );
  const fact = cell === null ? undefined : context.facts.get(cell);
  const told = cell === null ? null : operatingFund(context);
  const whole = fact && baseValue({ fact });
  const part = told && baseValue(told);
  if (!fact || !told || !whole || !part) return [];
  const gap = subtract(part, whole);
  const slack = add(halfGrid(told), halfGrid({ fact }));
  const isAbove = compare(gap, slack) > 0;
  const isBelow = compare(subtract(whole, part), slack) > 0;
  if (!isAbove && !(isBelow && isOneOffice(context))) return [];
  const figures = `机关运行经费写${told.fact.value}${told.fact.unit ?? ''}，基本支出决算表公用经费合计为${fact.value}${fact.unit ?? ''}`;
  return [
    {
      kind: 'remark',
      ...sentenceOf(told),
      rule: 'operating-fund-and-public-funds',
      grade: isAbove ? 'explain' : 'check',
      findingKind: 'logic',
      facts: [told.fact.id, fact.id],
      message: isAbove
        ? `${figures}，前者大于后者，请说明口径。`
        : `${figures}，本套决算只有一个单位，两数一般相同，请核对。`,
    },
  ];
}

/** The only figure of this year under that name; two different ones are two scopes. */
function operatingFund(context: ProseContext): Mention | null {
  const found = context.paragraphs
    .filter(({ index }) => context.reports[index] === 0)
    .flatMap((paragraph) => mentionsOf(context, paragraph))
    .filter(
      (m) =>
        isMoneyFigure(m) &&
        !m.inReason &&
        (m.basis === null || m.basis === '决算') &&
        /^机关运行经费(?:支出)?$/u.test(labelKey(m.subject)),
    );
  const values = new Set(found.map((m) => `${m.fact.value}${m.fact.unit}`));
  return values.size === 1 ? (found[0] ?? null) : null;
}

/** 纳入本套部门决算汇编范围的单位共1个，即某局(本级). */
const isOneOffice = (context: ProseContext): boolean =>
  context.paragraphs.some(({ text }) =>
    /(?:汇编|编制)范围[^。]{0,12}单位共?(?:计)?1个[^。]{0,40}(?:本级|机关)/u.test(text),
  );
