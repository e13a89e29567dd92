import type { TableColumn } from '@mingjian/engine';
import { labelKey, tidyText } from '../repair/label-text.ts';
import { bestMatch } from '../repair/similarity.ts';
import type { TableSegment } from './find-tables.ts';
import type { ReadRows } from './read-code-table.ts';
import { type SourceRow, filled, rowText } from './source-row.ts';
import { type WorkingCell, type WorkingRow, garbledCell, workingCell } from './working-table.ts';

/** 3, or 一 and （一） of the rows that stand above the others. */
const RUNNING_NUMBER = /^(?:\d{1,4}|[（(]?[一二三四五六七八九十]{1,3}[）)]?)$/u;

/** Lists with a running number: 绩效评价信息汇总表, 项目清单, indicator and assessment tables. */
export function readListTable(segment: TableSegment, rows: readonly SourceRow[]): ReadRows {
  const body = rows.slice(segment.body, segment.to);
  const head = findHead(body, segment.kind.columns);
  if (!head) return { rows: [], columns: [], unread: [] };
  const { at } = head;
  const { columns, levels } = markColumns(head.columns, body, at, segment.kind.columns);
  const present = [...segment.kind.columns.filter((column) => columns.has(column.key)), ...levels];
  const numbers = present.filter((column) => column.content !== 'text');
  const out: WorkingRow[] = [];
  const unread: { row: SourceRow; why: string }[] = [];
  const carried = new Map<string, string>();
  for (const row of body.slice(at + 1)) {
    if (filled(row).length < 2) continue;
    // Below the money of a monitoring form stand its indicators, in columns of their own.
    if (segment.kind.id === 'performance-monitoring' && isIndicatorHead(row)) break;
    const textOf = (key: string): string => tidyText(row.cells[columns.get(key) ?? -1]?.text ?? '');
    const cells = new Map<string, WorkingCell>();
    for (const column of numbers) {
      const source = row.cells[columns.get(column.key) ?? -1];
      if (!source || source.text === '') continue;
      const read = workingCell(source);
      if (read) cells.set(column.key, read);
      else if (/\d/u.test(source.text)) cells.set(column.key, garbledCell(source));
    }
    if (cells.size === 0) {
      if (/\d\.\d/u.test(rowText(row))) unread.push({ row, why: '这一行的数字不在任何一栏之下' });
      continue;
    }
    const total = totalLabel(row);
    const first = row.cells[0]?.text.trim() ?? '';
    out.push({
      code: RUNNING_NUMBER.test(first) ? first : null,
      key: null,
      label: total ?? nameOf(present, textOf, carried, firstWords(row)),
      role: total ? 'total' : 'data',
      cells,
      place: row.place,
    });
  }
  return { rows: out, columns: present, unread };
}

const isIndicatorHead = (row: SourceRow): boolean =>
  filled(row).some(({ cell }) => labelKey(cell.text).startsWith('一级指标'));

/** The first words of a row: its name where no column is headed 项目名称. */
const firstWords = (row: SourceRow): string =>
  tidyText(filled(row).find(({ cell }) => /\p{Script=Han}/u.test(cell.text))?.cell.text ?? '');

/** 合计 of the whole list, 小计 of some of its rows; null for a row of its own. */
function totalLabel(row: SourceRow): string | null {
  const words = filled(row)
    .slice(0, 3)
    .map(({ cell }) => labelKey(cell.text));
  if (words.some((text) => /^(?:合计|总计|总分)$/u.test(text))) return '合计';
  return words.includes('小计') ? '小计' : null;
}

/** The most particular words of a row; levels of an index carry down where their cells are merged. */
function nameOf(
  columns: readonly TableColumn[],
  textOf: (key: string) => string,
  carried: Map<string, string>,
  first: string,
): string {
  const levels = ['level1', 'level2', 'level3', 'module', 'item'].filter((key) =>
    columns.some((c) => c.key === key),
  );
  if (levels.length === 0) return textOf('project') || first;
  return levels
    .map((key, at) => {
      const own = textOf(key);
      if (own !== '') {
        carried.set(key, own);
        // 过程 begins anew: what stood below the level before does not belong to it.
        for (const lower of levels.slice(at + 1)) carried.delete(lower);
      }
      return own !== '' ? own : (carried.get(key) ?? '');
    })
    .filter((part) => part !== '')
    .join(' ');
}

/**
 * 一级指标 | 分值 | 二级指标 | 分值 | 三级指标 | 分值 | 得分: marks stand beside every level. Those of a row are in the column that
 * most rows fill; taking another one would put a level's marks on its first row. The others belong to the level on their left.
 */
function markColumns(
  columns: ReadonlyMap<string, number>,
  body: readonly SourceRow[],
  at: number,
  kinds: readonly TableColumn[],
): Readonly<{ columns: ReadonlyMap<string, number>; levels: readonly TableColumn[] }> {
  const weight = kinds.find((each) => each.key === 'weight');
  if (!weight || !columns.has('weight')) return { columns, levels: [] };
  const labels = [weight.label, ...(weight.aliases ?? [])].map(labelKey);
  const found = filled(body[at] ?? EMPTY).filter(({ cell }) =>
    labels.includes(labelKey(cell.text)),
  );
  const filledRows = (column: number): number =>
    body.slice(at + 1).filter((row) => workingCell(row.cells[column] ?? EMPTY_CELL)).length;
  const [best, ...others] = found
    .map(({ column }) => ({ column, rows: filledRows(column) }))
    .toSorted((a, b) => b.rows - a.rows || b.column - a.column);
  if (!best || others.length === 0) return { columns, levels: [] };
  const out = new Map([...columns, ['weight', best.column] as const]);
  const levels: TableColumn[] = [];
  for (const { column } of others) {
    const owner = kinds
      .filter((each) => each.content === 'text' && (columns.get(each.key) ?? column) < column)
      .toSorted((a, b) => (columns.get(b.key) ?? 0) - (columns.get(a.key) ?? 0))[0];
    if (!owner) continue;
    const key = `${owner.key}Weight`;
    out.set(key, column);
    levels.push({ key, label: `${owner.label}${weight.label}`, content: 'number' });
  }
  return { columns: out, levels };
}

const EMPTY_CELL = {
  text: '',
  place: { line: null, page: null, cell: null },
  start: null,
  rowSpan: 1,
  columnSpan: 1,
} as const;
const EMPTY: SourceRow = {
  block: -1,
  exact: false,
  loose: false,
  gridName: null,
  cells: [],
  place: EMPTY_CELL.place,
};

function findHead(
  body: readonly SourceRow[],
  kinds: readonly TableColumn[],
): Readonly<{ columns: ReadonlyMap<string, number>; at: number }> | null {
  let best: { columns: Map<string, number>; at: number } | null = null;
  body.slice(0, 8).forEach((row, at) => {
    const columns = new Map<string, number>();
    for (const { cell, column } of filled(row)) {
      const match = bestMatch(
        labelKey(cell.text),
        kinds,
        (each) => [each.label, ...(each.aliases ?? [])].map(labelKey),
        0.8,
      );
      if (match && !columns.has(match.key)) columns.set(match.key, column);
    }
    if (columns.size >= 3 && columns.size > (best?.columns.size ?? 0)) best = { columns, at };
  });
  return best;
}
