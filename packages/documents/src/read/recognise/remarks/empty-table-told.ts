import { compare, exact, type RecognisedTable, ZERO } from '@mingjian/engine';

import type { Mention } from '../prose/mention.ts';
import { type Draft, mentionsOf, type ProseContext, sentenceOf } from '../prose/prose-context.ts';
import { isMoneyFigure } from '../statements/figures.ts';

/** What the text and table 04 call the money of a table that may be empty. */
const MONEY_OF: Readonly<Record<string, Readonly<{ section: RegExp; summary: string | null }>>> = {
  'government-fund': { section: /政府性基金/u, summary: 'government-fund-appropriation' },
  'state-capital': { section: /国有资本经营/u, summary: 'state-capital-appropriation' },
  'three-public': { section: /三公/u, summary: null },
};

/** 本表无数据, while the section on that very money, or table 04, prints an amount. */
export function emptyTableTold(context: ProseContext): readonly Draft[] {
  return context.tables.flatMap((table): readonly Draft[] => {
    const money = MONEY_OF[table.kind ?? ''];
    if (!money || !table.declaredEmpty || !isAlone(context, table)) return [];
    const told = inSection(context, money.section);
    const fact = told?.fact.id ?? (money.summary && inSummary(context, money.summary));
    const printed = fact ? context.facts.get(fact) : undefined;
    if (!printed) return [];
    const where = told ? sentenceOf(told) : { text: printed.label, place: printed.place };
    return [
      {
        kind: 'remark',
        ...where,
        rule: 'empty-table-told',
        grade: 'explain',
        findingKind: 'logic',
        facts: [printed.id],
        message: `“${table.title}”写明无数据，${told ? '文中' : '财政拨款收入支出决算总表'}却有${printed.label}${printed.value ?? ''}${printed.unit ?? ''}，请补填该表或更正。`,
      },
    ];
  });
}

const isAlone = (context: ProseContext, table: RecognisedTable): boolean =>
  context.tables.filter(({ kind }) => kind === table.kind).length === 1;

/** This year's money in the section with that title: not the budget, not last year, not a reason. */
function inSection(context: ProseContext, section: RegExp): Mention | undefined {
  return context.paragraphs
    .filter(({ index }) => section.test(context.sections[index]?.split(' / ').at(-1) ?? ''))
    .flatMap((paragraph) => mentionsOf(context, paragraph))
    .find(
      (m) =>
        isMoneyFigure(m) &&
        !m.inReason &&
        (m.basis === null || m.basis === '决算' || m.basis === '执行') &&
        /收入|支出|结转|结余|经费|接待|用车|出国/u.test(m.subject) &&
        isAboveZero(m.fact.value),
    );
}

function inSummary(context: ProseContext, key: string): string | null {
  const rows = context.tables
    .filter(({ kind }) => kind === 'fiscal-summary')
    .flatMap((table) => table.rows.filter((row) => row.key === key));
  const ids = rows.flatMap((row) => Object.values(row.facts)).filter((id) => id !== null);
  return ids.find((id) => isAboveZero(context.facts.get(id)?.value ?? null)) ?? null;
}

const isAboveZero = (value: string | null): boolean =>
  value !== null && /^\d+(?:\.\d+)?$/u.test(value) && compare(exact(value), ZERO) > 0;
