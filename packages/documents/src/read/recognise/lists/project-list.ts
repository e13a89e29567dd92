import type { ReadFact } from '@mingjian/engine';

import { headingMark } from '../prose/headings.ts';
import type { Mention } from '../prose/mention.ts';
import { type Paragraph, printOf } from '../prose/paragraph.ts';
import { type Draft, mentionsOf, type ProseContext, sentenceOf } from '../prose/prose-context.ts';
import { isMoneyFigure } from '../statements/figures.ts';
import { type ListItem, readListItem } from './list-item.ts';

export type ListReading = Readonly<{ drafts: readonly Draft[]; facts: readonly ReadFact[] }>;

/** A numbered list of projects with what was announced above it. */
type ProjectList = Readonly<{
  head: Paragraph;
  items: readonly ListItem[];
  /** 合计… below the last item. */
  total: Paragraph | null;
}>;

/** 项目清单: 共 N 个项目，预算 A，支出 B, then the projects one by one. */
export function readProjectLists(context: ProseContext, derivedId: () => string): ListReading {
  const drafts: Draft[] = [];
  const facts: ReadFact[] = [];
  for (const list of findLists(context, derivedId)) {
    for (const item of list.items) {
      if (item.spent && !context.facts.has(item.spent.id)) facts.push(item.spent);
      drafts.push(...itemStatements(item));
    }
    const ordinal = ordinalFact(list, derivedId);
    if (ordinal) facts.push(ordinal);
    drafts.push(...headStatements(context, list, ordinal), ...sharedDocuments(list));
    if (list.total) drafts.push(...totalStatements(mentionsOf(context, list.total), list));
  }
  return { drafts, facts };
}

function findLists(context: ProseContext, derivedId: () => string): readonly ProjectList[] {
  const lists: ProjectList[] = [];
  const { paragraphs } = context;
  for (let i = 0; i < paragraphs.length; i += 1) {
    const items: ListItem[] = [];
    let at = i;
    for (; at < paragraphs.length; at += 1) {
      const paragraph = paragraphs[at];
      if (!paragraph) break;
      const mark = headingMark(paragraph.text);
      const expected = items.filter((item) => item.ordinal !== null).length + 1;
      if (mark && (mark.level !== 3 || mark.ordinal !== expected)) break;
      // An item without a number is one only behind numbered ones.
      if (!mark && items.length < 3) break;
      const item = readListItem(paragraph, mentionsOf(context, paragraph), derivedId);
      if (!item || (!mark && item.spent === null)) break;
      items.push(item);
    }
    const head = paragraphs[i - 1];
    const named = items.filter(
      (item) => item.spent !== null || /项目|资金|经费|补助|费$/u.test(item.name),
    );
    if (head && items.length >= 3 && named.length === items.length) {
      const below = paragraphs[at];
      const total = below && /^(?:以上)?(?:合计|总计|共计)/u.test(below.text) ? below : null;
      lists.push({ head, items, total });
      i = at - 1;
    }
  }
  return lists;
}

function ordinalFact(list: ProjectList, derivedId: () => string): ReadFact | null {
  const last = list.items.findLast((item) => item.ordinal !== null);
  const digits = last ? /^\d+/u.exec(last.paragraph.text)?.[0] : undefined;
  if (!last || !digits) return null;
  const print = printOf(last.paragraph, 0, digits.length);
  return {
    id: derivedId(),
    measure: 'list-ordinal',
    label: '清单末项序号',
    value: digits,
    unit: null,
    raw: print.raw,
    status: 'clean',
    place: print.place,
    span: print.span,
    basis: null,
    qualifier: null,
    candidates: [],
  };
}

/** Budget = paid here + paid there; budget = spent + 剩余. */
function itemStatements(item: ListItem): readonly Draft[] {
  const sum = (parts: readonly string[]): Draft => ({
    kind: 'composition',
    ...sentenceOf(item.budget),
    total: item.budget.fact.id,
    parts,
    exhaustive: true,
    measure: 'amount',
  });
  const drafts: Draft[] = [];
  if (item.payments.length >= 2) drafts.push(sum(item.payments.map((m) => m.fact.id)));
  if (item.remainder && item.spent) drafts.push(sum([item.spent.id, item.remainder.fact.id]));
  return drafts;
}

function headStatements(
  context: ProseContext,
  list: ProjectList,
  ordinal: ReadFact | null,
): readonly Draft[] {
  const mentions = mentionsOf(context, list.head);
  const drafts: Draft[] = [];
  const count = mentions.findLast(
    (m) => m.token.kind === 'count' && /^[个项]$/u.test(m.token.unit ?? '') && isProjectCount(m),
  );
  if (count) {
    drafts.push({
      kind: 'count',
      ...sentenceOf(count),
      stated: count.fact.id,
      numbered: list.items.filter((item) => item.ordinal !== null).length,
      unnumbered: list.items.filter((item) => item.ordinal === null).length,
      items: list.items.map((item) => item.paragraph.place),
      lastOrdinal: ordinal?.id ?? null,
    });
  }
  // The head announces the list: 具体如下, 如下, or it ends with a colon.
  if (/如下|[:：]$|分别(?:为|是)|包括/u.test(list.head.text.slice(-20)))
    drafts.push(...totalStatements(mentions, list));
  return drafts;
}

/** 预算 A, 支出 B of the whole list: what its items add up to. */
function totalStatements(mentions: readonly Mention[], list: ProjectList): readonly Draft[] {
  const drafts: Draft[] = [];
  const budget = mentions.find(
    (m) =>
      isMoneyFigure(m) &&
      /预算(?:资金|金额|总额|安排|数)*(?:共|为|合计|共计|总计)*$/u.test(m.before),
  );
  const spent = mentions.findLast(
    (m) => isMoneyFigure(m) && /支出(?:资金|金额|总额)?(?:共|为|合计|共计|总计)*$/u.test(m.before),
  );
  if (budget)
    drafts.push(
      composition(
        budget,
        list.items.map((item) => item.budget.fact.id),
      ),
    );
  const spentParts = list.items.map((item) => item.spent?.id ?? null);
  if (spent && !spentParts.includes(null)) {
    drafts.push(
      composition(
        spent,
        spentParts.filter((id): id is string => id !== null),
      ),
    );
  }
  return drafts;
}

const composition = (total: Mention, parts: readonly string[]): Draft => ({
  kind: 'composition',
  ...sentenceOf(total),
  total: total.fact.id,
  parts,
  exhaustive: true,
  measure: 'amount',
});

const isProjectCount = (mention: Mention): boolean =>
  mention.before.includes('项目') ||
  mention.paragraph.text.slice(mention.token.unitEnd).startsWith('项目');

/** One document number under two projects with two amounts: two instalments, or a slip; a person should look. */
function sharedDocuments(list: ProjectList): readonly Draft[] {
  const byNumber = new Map<string, ListItem>();
  const drafts: Draft[] = [];
  for (const item of list.items) {
    for (const number of item.documents) {
      const first = byNumber.get(number);
      if (!first) byNumber.set(number, item);
      else if (first.budget.fact.value !== item.budget.fact.value) {
        drafts.push({
          kind: 'remark',
          ...sentenceOf(item.budget),
          rule: 'document-number-two-amounts',
          grade: 'check',
          findingKind: 'reference',
          facts: [first.budget.fact.id, item.budget.fact.id],
          message: `文号${number}出现在两个项目下，金额分别为${first.budget.fact.value}${first.budget.fact.unit ?? ''}和${item.budget.fact.value}${item.budget.fact.unit ?? ''}，请核对是分批下达还是重复引用。`,
        });
      }
    }
  }
  return drafts;
}
