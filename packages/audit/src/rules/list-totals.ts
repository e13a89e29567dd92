import type { RecognisedRow, TableKindId } from '@mingjian/engine';
import { sumClaim } from '../claims/claim-maker.ts';
import type { Claim } from '../claims/claim.ts';
import { firstHolding } from '../claims/first-holding.ts';
import { endsWith, hidesRows, isAbridged } from '../tables/list-end.ts';
import { type ListGroup, listGroups } from '../tables/list-groups.ts';
import { mixesLevels } from '../tables/mixed-levels.ts';
import type { TableView } from '../tables/table-view.ts';
import { type Rule, type RuleContext, byForm } from './rule.ts';

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

/** Marks above or below the full ones: some totals take them in. */
const EXTRA = /加分|扣分|附加分/u;

type Column = (typeof LISTS)[number]['columns'][number];

function columnClaims(
  view: TableView,
  group: ListGroup,
  at: string,
  column: Column,
  { book, document }: RuleContext,
): Claim[] {
  const { total, parts, ofTotals } = group;
  const facts = (rows: readonly RecognisedRow[]) => rows.map((row) => row.facts[column.key]);
  // An empty cell of a row adds nothing; that of a 小计 was not added up.
  if (ofTotals && facts(parts).some((fact) => typeof fact !== 'string')) return [];
  const label = view.table.columns.find(({ key }) => key === column.key)?.label ?? column.key;
  const claim = (rows: readonly RecognisedRow[]): Claim[] =>
    sumClaim(
      book,
      {
        id: `${view.id}/${at}/${column.key}`,
        rule: 'list-totals',
        kind: column.kind,
        sentence: `${view.name}“${label}”${total.label}等于各行之和`,
        cite,
        grade: hidesRows(document) ? 'explain' : 'contradiction',
        listing: { table: view.id, node: at, closed: endsWith(view.table, total, parts) },
      },
      total.facts[column.key],
      facts(rows),
    );
  const usual = parts.filter((row) => !EXTRA.test(row.label));
  if (usual.length === parts.length) return claim(parts);
  // A total of marks may also stop at the full mark, so only the full marks tell which rows it adds up.
  return column.kind === 'weights' ? firstHolding(book, [...claim(usual), ...claim(parts)]) : [];
}

/** The total row of a list is the sum of its rows, 小计 by 小计 where it has some. @term 清单合计 */
export const listTotals: Rule = {
  id: 'list-totals',
  title: '清单类表：合计等于各行之和',
  cite,
  claims: (context) =>
    LISTS.flatMap(({ kind, columns }) => {
      const keys = columns.map(({ key }) => key);
      return context
        .all(kind)
        .filter((view) => !isAbridged(view.table))
        .flatMap((view) =>
          listGroups(view.table.rows).flatMap((group, index) => {
            if (mixesLevels(group, keys, context.book)) return [];
            const at = index === 0 ? 'total' : `total-${index}`;
            return columns.flatMap((column) => columnClaims(view, group, at, column, context));
          }),
        );
    }),
};
