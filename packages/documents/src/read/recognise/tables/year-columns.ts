import type { TableColumn } from '@mingjian/engine';
import { labelKey } from '../repair/label-text.ts';
import { type SourceRow, filled } from './source-row.ts';

const YEAR = /^(20\d\d)年(?:度)?(?:支出)?决算数?$/u;

/** Two years side by side, 2022年决算数 | 2023年决算数: the later one is the table's own, the other stands beside it. */
export function yearColumns(
  head: readonly SourceRow[],
  columns: readonly TableColumn[],
): Readonly<{ columns: ReadonlyMap<number, string>; present: readonly TableColumn[] }> | null {
  const own = columns.find(({ key }) => key === 'totalExpenditure');
  const found = head
    .flatMap((row) => filled(row))
    .flatMap(({ cell, column }) => {
      const year = YEAR.exec(labelKey(cell.text))?.[1];
      return year === undefined ? [] : [{ year, column }];
    })
    .toSorted((a, b) => Number(a.year) - Number(b.year));
  const [prior, current] = found;
  if (!own || !prior || !current || found.length > 2 || prior.year === current.year) return null;
  const before = {
    key: 'priorExpenditure',
    label: `${prior.year}年决算数`,
    content: 'amount',
  } as const;
  return {
    columns: new Map([
      [prior.column, before.key],
      [current.column, own.key],
    ]),
    present: [own, before],
  };
}
