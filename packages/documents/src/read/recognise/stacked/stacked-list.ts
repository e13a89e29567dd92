import { TABLE_KINDS, type TableColumn } from '@mingjian/engine';
import { labelKey } from '../repair/label-text.ts';
import { readNumberCell } from '../repair/number-cell.ts';
import type { SourceRow } from '../tables/source-row.ts';
import { rowOfLines } from './row-of-lines.ts';
import type { Restacked } from './stacked-form.ts';

const LISTS = TABLE_KINDS.filter((kind) => kind.rowIdentity === 'sequence');
const ORDINAL = /^(?:序号|编号)$/u;
const TOTAL = /^(?:合计|总计)$/u;

/**
 * A list copied one cell a line: its headings, each a line, then as many lines a row. Only a list whose every row has all its cells
 * is put together; one empty cell would shift every figure behind it.
 */
export function stackedList(rows: readonly SourceRow[], from: number): Restacked | null {
  const heads = headings(rows, from);
  if (!heads) return null;
  const { columns, lines } = heads;
  const width = lines.length;
  const body: SourceRow[] = [];
  let last = from;
  for (let at = heads.to; at < rows.length; at++) {
    const row = rows[at];
    if (!row || row.exact || row.cells.length > 1) break;
    if (row.cells.length === 1) body.push(row);
  }
  const out: SourceRow[] = [rowOfLines(lines)];
  let at = 0;
  for (let ordinal = 1; at + width <= body.length; ordinal++, at += width) {
    const chunk = body.slice(at, at + width);
    if (TOTAL.test(keyOf(chunk[0]))) break;
    if (!fits(chunk, columns, ordinal)) break;
    out.push(rowOfLines(chunk));
  }
  if (out.length < 3) return null;
  const end = totalRow(body.slice(at), columns);
  if (end) {
    out.push(rowOfLines(end.cells));
    at += end.taken;
  }
  const tail = body[at - 1];
  last = tail ? rows.indexOf(tail) : from;
  // One block for all rows: they are one table.
  const block = out[0]?.block ?? -1;
  return { from, to: last + 1, rows: out.map((row) => ({ ...row, block })) };
}

type Column = TableColumn | 'ordinal';

const keyOf = (row: SourceRow | undefined): string => labelKey(row?.cells[0]?.text ?? '');
const labelsOf = (column: TableColumn): readonly string[] =>
  [column.label, ...(column.aliases ?? [])].map(labelKey);

/** At least four lines that one kind of list names as its headings, one after the other. */
function headings(
  rows: readonly SourceRow[],
  from: number,
): Readonly<{ columns: readonly Column[]; lines: readonly SourceRow[]; to: number }> | null {
  let best: ReturnType<typeof headings> = null;
  for (const kind of LISTS) {
    const columns: Column[] = [];
    const lines: SourceRow[] = [];
    let at = from;
    for (; at < rows.length; at++) {
      const row = rows[at];
      if (!row || row.cells.length > 1) break;
      if (row.cells.length === 0) continue;
      const key = keyOf(row);
      const column: Column | undefined =
        columns.length === 0 && ORDINAL.test(key)
          ? 'ordinal'
          : kind.columns.find((each) => labelsOf(each).includes(key));
      if (column === undefined || columns.includes(column)) break;
      columns.push(column);
      lines.push(row);
    }
    if (lines.length >= 4 && lines.length > (best?.lines.length ?? 0))
      best = { columns, lines, to: at };
  }
  return best;
}

const isNumber = (row: SourceRow | undefined): boolean =>
  ['number', 'not-applicable'].includes(readNumberCell(row?.cells[0]?.text ?? '').kind);

function fits(chunk: readonly SourceRow[], columns: readonly Column[], ordinal: number): boolean {
  return columns.every((column, at) => {
    const row = chunk[at];
    if (column === 'ordinal') return row?.cells[0]?.text.trim() === String(ordinal);
    return column.content === 'text' ? !isNumber(row) : isNumber(row);
  });
}

/** 合计 and its figures: the amounts, then a rate that carries its sign; anything else has no sure column. */
function totalRow(
  body: readonly SourceRow[],
  columns: readonly Column[],
): Readonly<{ cells: readonly (SourceRow | null)[]; taken: number }> | null {
  const [label] = body;
  if (!label || !TOTAL.test(keyOf(label))) return null;
  let count = 1;
  while (isNumber(body[count])) count += 1;
  const figures = body.slice(1, count);
  const wanted = columns.flatMap((column, at) =>
    column !== 'ordinal' && column.content !== 'text' ? [{ column, at }] : [],
  );
  const amounts = wanted.filter(({ column }) => column.content === 'amount');
  const places =
    figures.length === wanted.length
      ? wanted
      : figures.length === amounts.length + 1 && /%/u.test(figures.at(-1)?.cells[0]?.text ?? '')
        ? [...amounts, ...wanted.filter(({ column }) => column.key === 'rate')]
        : figures.length === amounts.length
          ? amounts
          : [];
  if (places.length !== figures.length) return null;
  const cells: (SourceRow | null)[] = columns.map((_, at) => (at === 0 ? label : null));
  places.forEach(({ at }, index) => {
    cells[at] = figures[index] ?? null;
  });
  return { cells, taken: count };
}
