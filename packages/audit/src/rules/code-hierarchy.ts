import type { RecognisedRow, TableKindId } from '@mingjian/engine';
import { sumClaim } from '../claims/claim-maker.ts';
import type { Claim } from '../claims/claim.ts';
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

/** The total below the list is printed, so the print reaches its end. */
const isClosed = (view: TableView): boolean =>
  view.total !== undefined ||
  (view.line('personnel-total') && view.line('public-total')) !== undefined;

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
          listing: { table: view.id, node: parent || 'total', closed: isClosed(view) },
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
