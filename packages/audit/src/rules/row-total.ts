import type { TableKindId } from '@mingjian/engine';
import { sumClaim } from '../claims/claim-maker.ts';
import { type Rule, byForm } from './rule.ts';

/** Total column and its parts, by table kind. */
const ROWS: readonly Readonly<{ kind: TableKindId; total: string; parts: readonly string[] }>[] = [
  {
    kind: 'income',
    total: 'totalIncome',
    parts: [
      'fiscalAppropriation',
      'superiorSubsidy',
      'businessIncome',
      'operatingIncome',
      'affiliatedRemittance',
      'otherIncome',
    ],
  },
  {
    kind: 'expenditure',
    total: 'totalExpenditure',
    parts: [
      'basicExpenditure',
      'projectExpenditure',
      'superiorRemittance',
      'operatingExpenditure',
      'affiliatedSubsidy',
    ],
  },
  {
    kind: 'general-budget-expenditure',
    total: 'totalExpenditure',
    parts: ['basicExpenditure', 'projectExpenditure'],
  },
  {
    kind: 'government-fund',
    total: 'currentExpenditure',
    parts: ['basicExpenditure', 'projectExpenditure'],
  },
  {
    kind: 'state-capital',
    total: 'currentExpenditure',
    parts: ['basicExpenditure', 'projectExpenditure'],
  },
  {
    kind: 'fiscal-summary',
    total: 'total',
    parts: ['generalBudget', 'governmentFund', 'stateCapital'],
  },
];

const cite = byForm(
  '每行合计等于本行各栏之和',
  '公开表样的栏次关系；公开的决算核对规则 V33-240、V33-241 按同一等式核对',
);

/** A5 and the rows of A7: the total column of a row is the sum of its other columns. @term 横向合计 */
export const rowTotal: Rule = {
  id: 'row-total',
  title: '各表每行：合计等于各栏之和',
  cite,
  claims: ({ all, book }) =>
    ROWS.flatMap(({ kind, total, parts }) =>
      all(kind).flatMap((view) => {
        // A column that the table does not print could hold money.
        const printed = new Set(view.table.columns.map((column) => column.key));
        if (!parts.every((part) => printed.has(part))) return [];
        return view.table.rows.flatMap((row, index) =>
          sumClaim(
            book,
            {
              id: `${view.id}/row-${index}`,
              rule: 'row-total',
              kind: 'sum',
              sentence: `${view.name}“${row.label || row.code || '合计'}”一行，合计等于各栏之和`,
              cite,
            },
            row.facts[total],
            parts.map((part) => row.facts[part]),
          ),
        );
      }),
    ),
};
