import type { TableKindId } from '@mingjian/engine';
import { sumClaim } from '../claims/claim-maker.ts';
import { type Rule, byForm } from './rule.ts';

const LISTS: readonly Readonly<{
  kind: TableKindId;
  columns: readonly Readonly<{ key: string; kind: 'sum' | 'weights' }>[];
}>[] = [
  {
    kind: 'evaluation-summary',
    columns: [
      { key: 'budget', kind: 'sum' },
      { key: 'executed', kind: 'sum' },
    ],
  },
  {
    kind: 'project-list',
    columns: [
      { key: 'initialBudget', kind: 'sum' },
      { key: 'budget', kind: 'sum' },
      { key: 'executed', kind: 'sum' },
    ],
  },
  {
    kind: 'department-index',
    columns: [
      { key: 'weight', kind: 'weights' },
      { key: 'score', kind: 'sum' },
    ],
  },
  {
    kind: 'work-assessment',
    columns: [
      { key: 'weight', kind: 'weights' },
      { key: 'score', kind: 'sum' },
    ],
  },
];

const cite = byForm('合计行等于所列各行之和', '表的合计行');

/** The total row of a list is the sum of its rows; several total rows (小计) leave it unsaid which rows belong to which. @term 清单合计 */
export const listTotals: Rule = {
  id: 'list-totals',
  title: '清单类表：合计等于各行之和',
  cite,
  claims: ({ all, book }) =>
    LISTS.flatMap(({ kind, columns }) =>
      all(kind).flatMap((view) => {
        const { total, table } = view;
        const totals = table.rows.filter((row) => row.role === 'total').length;
        if (!total || totals !== 1) return [];
        const rows = table.rows.filter((row) => row.role === 'data');
        return columns.flatMap((column) =>
          sumClaim(
            book,
            {
              id: `${view.id}/total/${column.key}`,
              rule: 'list-totals',
              kind: column.kind,
              sentence: `${view.name}“${
                table.columns.find((candidate) => candidate.key === column.key)?.label ?? column.key
              }”合计等于各行之和`,
              cite,
              listing: { table: view.id, node: `total/${column.key}`, closed: true },
            },
            total.facts[column.key],
            rows.map((row) => row.facts[column.key]),
          ),
        );
      }),
    ),
};
