import type { ReadFact } from '@mingjian/engine';

import { documentNumbers } from '../prose/document-numbers.ts';
import { headingMark } from '../prose/headings.ts';
import type { Mention } from '../prose/mention.ts';
import { type Paragraph, printOf } from '../prose/paragraph.ts';
import { isMoneyFigure } from '../statements/figures.ts';

/** One project of a list in prose: name, money, what became of it. */
export type ListItem = Readonly<{
  paragraph: Paragraph;
  ordinal: number | null;
  name: string;
  budget: Mention;
  /** Spent amount: printed, or said in words (已全部支出, 未拨付); null when the sentence leaves it open. */
  spent: ReadFact | null;
  /** 剩余, as printed. */
  remainder: Mention | null;
  /** Where the whole went, when it was paid in parts: 290.31 上缴…，98.69 拨付…. */
  payments: readonly Mention[];
  documents: readonly string[];
}>;

/** 养老服务项目。预算安排 620 万元: the name is a sentence of its own, and the money follows at once. */
const TITLED =
  /^([^。，,;；]{3,40}(?:项目|经费|资金|补助|费))。(?:[^。，,;；]{0,10}(?:预算|资金|安排|下达|投入)[^。，,;；]{0,6})$/u;
const ALL_SPENT =
  /(?:已|均已)?(?:全部|全额)(?:支出|支付|拨付|执行|使用|上缴|到位)(?:完毕|完成)?|(?:支付|支出|拨付)完毕/u;
const NOTHING_SPENT = /(?:未|尚未|没有)(?:予)?(?:拨付|支付|支出|使用|执行|下达|到账)/u;
const SPENT = /(?:支出|支付|拨付|执行|使用|上缴|完成支出|花费)(?:资金|金额|了)?(?:为|共|共计)?$/u;
const BEHIND_SPENT = /^(?:元)?(?:上缴|拨付|划转|转入|支付|用于)/u;

/** Reads one paragraph as a project, or null when its first money is not the project's own. */
export function readListItem(
  paragraph: Paragraph,
  mentions: readonly Mention[],
  derivedId: () => string,
): ListItem | null {
  const mark = headingMark(paragraph.text);
  const money = mentions.filter(isMoneyFigure);
  const budget = money[0];
  if (!budget) return null;
  const lead = mark?.length ?? 0;
  const words = paragraph.text.slice(lead, budget.token.start);
  const name = (TITLED.exec(words)?.[1] ?? words).replace(
    /(?:预算|资金|金额|安排)?(?:为|共|:|，)*$/u,
    (tail) => (/资金/u.test(tail) ? '资金' : ''),
  );
  // A name is a noun phrase: a sentence with commas before its first money is a narrative, not a list item.
  if (name.length < 3 || name.length > 60 || /[。;]/u.test(name) || /，.*，/u.test(name))
    return null;
  const rest = money.slice(1);
  const payments = rest.filter((m) => BEHIND_SPENT.test(paragraph.text.slice(m.token.unitEnd)));
  const remainder =
    rest.find((m) => /(?:剩余|结余|结转|未执行|未使用)(?:资金)?(?:为)?$/u.test(m.before)) ?? null;
  const tail = paragraph.text.slice(budget.token.unitEnd);
  return {
    paragraph,
    ordinal: mark?.level === 3 ? mark.ordinal : null,
    name,
    budget,
    spent: spentFact(paragraph, budget, rest, payments, tail, derivedId),
    remainder,
    payments: ALL_SPENT.test(tail) && payments.length >= 2 ? payments : [],
    documents: documentNumbers(paragraph.text).map((d) => d.normal),
  };
}

function spentFact(
  paragraph: Paragraph,
  budget: Mention,
  rest: readonly Mention[],
  payments: readonly Mention[],
  tail: string,
  derivedId: () => string,
): ReadFact | null {
  const all = ALL_SPENT.exec(tail);
  if (all)
    return worded(
      paragraph,
      budget,
      budget.token.unitEnd + all.index,
      all[0],
      budget.fact.value,
      derivedId,
    );
  const printed = rest.filter((m) => SPENT.test(m.before) && !payments.includes(m));
  if (printed.length === 1 && printed[0]) return printed[0].fact;
  if (printed.length > 1) return null;
  const none = NOTHING_SPENT.exec(tail);
  return none && rest.length === 0
    ? worded(paragraph, budget, budget.token.unitEnd + none.index, none[0], '0', derivedId)
    : null;
}

/** 已全部支出 is the budget said again in words; 未拨付 is a zero said in words. Both keep their place and words. */
function worded(
  paragraph: Paragraph,
  budget: Mention,
  at: number,
  words: string,
  value: string | null,
  derivedId: () => string,
): ReadFact {
  const print = printOf(paragraph, at, at + words.length);
  return {
    id: derivedId(),
    measure: budget.fact.measure,
    label: `${budget.subject} 执行`,
    value,
    unit: budget.fact.unit,
    raw: print.raw,
    status: 'cleaned',
    place: print.place,
    span: print.span,
    basis: '执行',
    qualifier: null,
    candidates: [],
  };
}
