import type { BookCell } from '@mingjian/engine';

type Column = Readonly<{
  title: string;
  width: number;
  role: Exclude<BookCell['role'], 'head'>;
  align: BookCell['align'];
}>;

/** Head cells of a list: one row, one column each. */
export const headRow = (columns: readonly Column[]): readonly BookCell[] =>
  columns.map((column, i) => ({
    row: 0,
    column: i,
    rowSpan: 1,
    columnSpan: 1,
    text: column.title,
    role: 'head',
    align: 'center',
  }));

/** A row of a list under `columns`; a total row is set bold. */
export const listRow = (
  columns: readonly Column[],
  row: number,
  texts: readonly string[],
  total = false,
): readonly BookCell[] =>
  columns.map((column, i) => ({
    row,
    column: i,
    rowSpan: 1,
    columnSpan: 1,
    text: texts[i] ?? '',
    role: total ? 'total' : column.role,
    align: column.align,
  }));

/** "n/a" prints as a dash, nothing as nothing, zero as zero. */
export const figureText = (figure: string | null): string =>
  figure === null ? '' : figure === 'n/a' ? '—' : figure;

export type { Column as ListColumn };
