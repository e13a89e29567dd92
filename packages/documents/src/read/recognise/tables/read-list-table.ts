import type { TableColumn } from '@mingjian/engine';
import { labelKey, tidyText } from '../repair/label-text.ts';
import { bestMatch } from '../repair/similarity.ts';
import type { TableSegment } from './find-tables.ts';
import type { ReadRows } from './read-code-table.ts';
import { type SourceRow, filled, rowText } from './source-row.ts';
import { type WorkingCell, type WorkingRow, garbledCell, workingCell } from './working-table.ts';

/** Lists with a running number: 绩效评价信息汇总表, 项目清单, indicator and assessment tables. */
export function readListTable(segment: TableSegment, rows: readonly SourceRow[]): ReadRows {
  const body = rows.slice(segment.body, segment.to);
  const head = findHead(body, segment.kind.columns);
  if (!head) return { rows: [], columns: [], unread: [] };
  const { columns, at } = head;
  const present = segment.kind.columns.filter((column) => columns.has(column.key));
  const numbers = present.filter((column) => column.content !== 'text');
  const out: WorkingRow[] = [];
  const unread: { row: SourceRow; why: string }[] = [];
  const carried = new Map<string, string>();
  for (const row of body.slice(at + 1)) {
    if (filled(row).length < 2) continue;
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
    const total = filled(row)
      .slice(0, 3)
      .some(({ cell }) => /^(?:合计|总计|总分)$/u.test(labelKey(cell.text)));
    const first = row.cells[0]?.text.trim() ?? '';
    out.push({
      code: /^\d{1,4}$/u.test(first) ? first : null,
      key: null,
      label: total ? '合计' : nameOf(present, textOf, carried),
      role: total ? 'total' : 'data',
      cells,
      place: row.place,
    });
  }
  return { rows: out, columns: present, unread };
}

/** The most particular words of a row; levels of an index carry down where their cells are merged. */
function nameOf(
  columns: readonly TableColumn[],
  textOf: (key: string) => string,
  carried: Map<string, string>,
): string {
  const levels = ['level1', 'level2', 'level3', 'module', 'item'].filter((key) =>
    columns.some((c) => c.key === key),
  );
  if (levels.length === 0) return textOf('project');
  return levels
    .map((key) => {
      const own = textOf(key);
      if (own !== '') carried.set(key, own);
      return own !== '' ? own : (carried.get(key) ?? '');
    })
    .filter((part) => part !== '')
    .join(' ');
}

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
