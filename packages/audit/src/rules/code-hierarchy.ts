import { ECONOMIC_NAMES, type RecognisedRow, type TableKindId } from '@mingjian/engine';
import { sumClaim } from '../claims/claim-maker.ts';
import type { Claim } from '../claims/claim.ts';
import { endsWith, isAbridged } from '../tables/list-end.ts';
import type { TableView } from '../tables/table-view.ts';
import { type Rule, type RuleContext, byForm } from './rule.ts';

const KINDS: readonly TableKindId[] = [
  'income',
  'expenditure',
  'general-budget-expenditure',
  'government-fund',
  'state-capital',
  'general-budget-basic-expenditure',
];

const cite = byForm(
  '类等于所属各款之和，款等于所属各项之和，合计等于各类之和',
  '科目编码按类（3位）、款（5位）、项（7位）分级；公开表样的栏目关系',
);

/** The printed row that a code belongs under: the longest shorter code that the table prints, or null for 合计. */
function parentOf(code: string, codes: ReadonlyMap<string, unknown>): string | null {
  for (let length = code.length - 2; length >= 3; length -= 2) {
    const candidate = code.slice(0, length);
    if (codes.has(candidate)) return candidate;
  }
  return null;
}

function children(codes: ReadonlyMap<string, RecognisedRow>): Map<string, RecognisedRow[]> {
  const groups = new Map<string, RecognisedRow[]>();
  for (const [code, row] of codes) {
    const parent = parentOf(code, codes) ?? '';
    groups.set(parent, [...(groups.get(parent) ?? []), row]);
  }
  return groups;
}

const ECONOMIC_ITEMS = [...ECONOMIC_NAMES.keys()].filter((code) => code.length === 5);

/** Whether the print shows that no row of a parent is left out: 合计 below its last 类, or every 款 that an economic 类 has. */
function isClosed(view: TableView, parent: string, rows: readonly RecognisedRow[]): boolean {
  if (parent === '') return view.total !== undefined && endsWith(view.table, view.total, rows);
  if (view.table.kind !== 'general-budget-basic-expenditure' || isAbridged(view.table))
    return false;
  const items = ECONOMIC_ITEMS.filter((code) => code.startsWith(parent));
  return items.length > 0 && items.every((code) => view.codes?.has(code));
}

function claimsOf(view: TableView, { book }: RuleContext): Claim[] {
  const { codes, total } = view;
  if (!codes || ![...codes.keys()].every((code) => /^\d{3}(?:\d\d){0,2}$/.test(code))) return [];
  return [...children(codes)].flatMap(([parent, rows]) => {
    const target = parent === '' ? total : codes.get(parent);
    if (!target) return [];
    const name = parent === '' ? '合计' : `${parent}${target.label}`;
    return view.table.columns.flatMap((column) =>
      sumClaim(
        book,
        {
          id: `${view.id}/${parent || 'total'}/${column.key}`,
          rule: 'code-hierarchy',
          kind: 'sum',
          sentence: `${view.name}“${column.label}”栏，${name}等于所属各行之和`,
          cite,
          listing: {
            table: view.id,
            node: parent || 'total',
            closed: isClosed(view, parent, rows),
          },
        },
        target.facts[column.key],
        rows.map((row) => row.facts[column.key]),
      ),
    );
  });
}

/** A6 and the details of A8: each code is the sum of the codes one level below it. @term 类款项 */
export const codeHierarchy: Rule = {
  id: 'code-hierarchy',
  title: '按科目编码的各表：上级科目等于所属下级科目之和',
  cite,
  claims: (context) =>
    KINDS.flatMap((kind) => context.all(kind).flatMap((view) => claimsOf(view, context))),
};
