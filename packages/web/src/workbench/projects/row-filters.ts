import type { SheetRow } from '@mingjian/contract';

/** A way to narrow the list: its word and which rows it keeps. */
export type RowFilter = Readonly<{ key: string; label: string; keeps: (row: SheetRow) => boolean }>;

const FIXED: readonly RowFilter[] = [
  { key: 'all', label: '全部', keeps: () => true },
  { key: 'missing', label: '还缺', keeps: (row) => row.missing.length > 0 },
  { key: 'initial', label: '年初', keeps: (row) => row.origin === '年初' },
  { key: 'added', label: '追加', keeps: (row) => row.origin === '追加' },
  { key: 'no-origin', label: '来源缺', keeps: (row) => row.origin === null },
  { key: 'cancelled', label: '已取消', keeps: (row) => row.state === 'cancelled' },
];

/** The filters that keep something, with counts: 全部 always, grades in the order in which they first occur. */
export function rowFilters(
  rows: readonly SheetRow[],
): readonly (RowFilter & Readonly<{ count: number }>)[] {
  const grades = [...new Set(rows.flatMap((row) => (row.grade === null ? [] : [row.grade])))];
  const all = [
    ...FIXED,
    ...grades.map((grade) => ({
      key: `grade-${grade}`,
      label: grade,
      keeps: (row: SheetRow) => row.grade === grade,
    })),
  ];
  return all
    .map((filter) => ({ ...filter, count: rows.filter(filter.keeps).length }))
    .filter(({ key, count }) => key === 'all' || count > 0);
}

/** Brackets of all forms, full-width letters and case are one. */
const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[〔【([]/g, '[')
    .replace(/[〕】)\]]/g, ']')
    .toLowerCase();

/** Words found in the project's name, its code or one of its document numbers. */
export function matches(row: SheetRow, words: string): boolean {
  const needle = plain(words.trim());
  if (needle === '') return true;
  const hay = [
    row.project,
    row.projectCode ?? '',
    ...row.fundingDocuments.map(({ number }) => number),
  ];
  return hay.some((text) => plain(text).includes(needle));
}
