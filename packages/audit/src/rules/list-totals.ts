import type { RecognisedRow, TableKindId } from '@mingjian/engine';
import { sumClaim } from '../claims/claim-maker.ts';
import { type Rule, byForm } from './rule.ts';

const LISTS: readonly Readonly<{
  kind: TableKindId;
  columns: readonly Readonly<{ key: string; kind: 'sum' | 'weights' }>[];
}>[] = [
  {
    kind: 'evaluation-summary',
    columns: [
      { key: 'initialBudget', kind: 'sum' },
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
    kind: 'performance-monitoring',
    columns: [
      { key: 'initialBudget', kind: 'sum' },
      { key: 'budget', kind: 'sum' },
      { key: 'executed', kind: 'sum' },
      { key: 'expected', kind: 'sum' },
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

type Group = Readonly<{ total: RecognisedRow; parts: readonly RecognisedRow[] }>;

/**
 * The total rows of a list with the rows that each adds up. One total is of all rows. Several are 小计 of the rows above them (or
 * below, where the list begins with one) and a 合计 of the 小计 at the end; otherwise it is not said which rows belong to which.
 */
function groupsOf(rows: readonly RecognisedRow[]): readonly Group[] {
  const totals = rows.filter((row) => row.role === 'total');
  const [only] = totals;
  if (totals.length === 1 && only)
    return [{ total: only, parts: rows.filter((row) => row.role === 'data') }];
  const subtotals = totals.filter((row) => row.label === '小计');
  const grand = totals.filter((row) => row.label !== '小计');
  if (subtotals.length === 0 || grand.length > 1) return [];
  const body = rows.filter((row) => row.role === 'data' || subtotals.includes(row));
  const isAbove = body[0]?.role === 'total';
  const groups = new Map<RecognisedRow, RecognisedRow[]>();
  let open: RecognisedRow[] = [];
  for (const row of isAbove ? body.toReversed() : body) {
    if (row.role === 'data') open.push(row);
    else {
      groups.set(row, open);
      open = [];
    }
  }
  // A row outside every group, or a group without rows: the list is put together in another way.
  if (open.length > 0 || [...groups.values()].some((parts) => parts.length === 0)) return [];
  return [
    ...[...groups].map(([total, parts]) => ({ total, parts })),
    ...grand.map((total) => ({ total, parts: subtotals })),
  ];
}

/** The total row of a list is the sum of its rows, 小计 by 小计 where it has some. @term 清单合计 */
export const listTotals: Rule = {
  id: 'list-totals',
  title: '清单类表：合计等于各行之和',
  cite,
  claims: ({ all, book }) =>
    LISTS.flatMap(({ kind, columns }) =>
      all(kind).flatMap((view) =>
        groupsOf(view.table.rows).flatMap(({ total, parts }, group) => {
          const at = group === 0 ? 'total' : `total-${group}`;
          return columns.flatMap((column) =>
            sumClaim(
              book,
              {
                id: `${view.id}/${at}/${column.key}`,
                rule: 'list-totals',
                kind: column.kind,
                sentence: `${view.name}“${
                  view.table.columns.find((candidate) => candidate.key === column.key)?.label ??
                  column.key
                }”${total.label === '小计' ? '小计' : '合计'}等于各行之和`,
                cite,
                listing: { table: view.id, node: `${at}/${column.key}`, closed: true },
              },
              total.facts[column.key],
              parts.map((row) => row.facts[column.key]),
            ),
          );
        }),
      ),
    ),
};
