import { TABLE_KINDS, type TableKind, tableKind } from '@mingjian/engine';
import { labelKey } from '../repair/label-text.ts';
import type { TableSegment } from './find-tables.ts';
import { printedCode } from './find-title.ts';
import { headerColumns } from './header-columns.ts';
import { LineMatcher } from './line-matcher.ts';
import { type SourceRow, filled, rowText } from './source-row.ts';

/** A grid that no title explains, with the words just above it. */
export type LooseGrid = Readonly<{ from: number; to: number; above: string; unit: string | null }>;

const UNIT = /单位\s*[:：]\s*(万元|元|千元|亿元)/u;
const HEAD_ROWS = 6;

/** Grids outside the given row ranges: at least two rows with two cells or more. */
export function looseGrids(
  rows: readonly SourceRow[],
  isTaken: (row: number) => boolean,
): readonly LooseGrid[] {
  const grids: LooseGrid[] = [];
  for (let at = 0; at < rows.length; at++) {
    if (isTaken(at) || filled(rows[at] ?? EMPTY).length < 2 || rows[at]?.loose) continue;
    const from = at;
    while (at + 1 < rows.length && !isTaken(at + 1) && rows[at + 1]?.block === rows[from]?.block)
      at += 1;
    const wide = rows.slice(from, at + 1).filter((row) => filled(row).length >= 2);
    if (wide.length < 2) continue;
    const near = rows.slice(Math.max(0, from - 4), from).map(rowText);
    const above = near.findLast((text) => text !== '' && !UNIT.test(text)) ?? '';
    const unit = UNIT.exec([...near, ...rows.slice(from, from + 3).map(rowText)].join('\n'))?.[1];
    grids.push({ from, to: at + 1, above: above.slice(0, 60), unit: unit ?? null });
  }
  return grids;
}

const EMPTY: SourceRow = {
  block: -1,
  exact: false,
  loose: false,
  gridName: null,
  cells: [],
  place: { line: null, page: null, cell: null },
};

/** The kind that headings and row names alone establish beyond doubt, or null. */
export function kindOfGrid(rows: readonly SourceRow[]): TableKind | null {
  const head = rows.slice(0, HEAD_ROWS);
  const columnsOf = (kind: TableKind): ReadonlySet<string> =>
    new Set(headerColumns(head, kind.columns).values());
  const income = columnsOf(tableKind('income'));
  if (income.has('fiscalAppropriation') && income.has('totalIncome') && income.size >= 4)
    return tableKind('income');
  const spent = columnsOf(tableKind('expenditure'));
  // 基本支出 and 项目支出 alone could be one of three tables.
  if (spent.has('totalExpenditure') && spent.has('superiorRemittance') && spent.size >= 4)
    return tableKind('expenditure');
  for (const id of ['fiscal-summary', 'income-expenditure-summary', 'three-public'] as const)
    if (namesRows(tableKind(id), rows)) return tableKind(id);
  return listKind(head);
}

function namesRows(kind: TableKind, rows: readonly SourceRow[]): boolean {
  const sides = [...new Set(kind.lines.map((line) => line.side))];
  const text = rows.slice(0, HEAD_ROWS).map(rowText).join(' ').replace(/\s+/gu, '');
  if (
    kind.id === 'fiscal-summary' &&
    !/政府性基金预算?财政拨款.*国有资本经营预算?财政拨款/u.test(text)
  )
    return false;
  return sides.every((side) => {
    const matcher = new LineMatcher(kind.lines, side);
    let found = 0;
    for (const row of rows)
      for (const { cell } of filled(row)) if (matcher.match(cell.text)) found += 1;
    return found >= (side === null ? 5 : 4);
  });
}

/** Lists by their headings: what must stand there, and what tells them apart. */
function listKind(head: readonly SourceRow[]): TableKind | null {
  const rules = [
    ['department-index', ['level1', 'level2', 'weight', 'score']],
    ['department-index', ['level1', 'weight', 'score', 'scoreRate']],
    ['evaluation-summary', ['project', 'budget', 'executed', 'conclusion']],
    ['evaluation-summary', ['project', 'budget', 'executed', 'score']],
    ['work-assessment', ['module', 'item', 'weight', 'score']],
    ['project-list', ['project', 'budget', 'executed']],
  ] as const;
  for (const row of head) {
    const keys = filled(row).map(({ cell }) => labelKey(cell.text));
    for (const [id, needed] of rules) {
      const kind = TABLE_KINDS.find((each) => each.id === id);
      const has = (key: string): boolean => {
        const column = kind?.columns.find((each) => each.key === key);
        return (
          column !== undefined &&
          [column.label, ...(column.aliases ?? [])].some((label) => keys.includes(labelKey(label)))
        );
      };
      if (kind && needed.every(has)) return kind;
    }
  }
  return null;
}

/** A segment for a grid whose kind its headings establish. */
export function untitledSegment(grid: LooseGrid, kind: TableKind): TableSegment {
  return {
    kind,
    // The text above may be a paragraph that ends there; a paragraph is no title.
    title: grid.above === '' || /[。；;]/u.test(grid.above) ? kind.title : grid.above,
    code: printedCode(grid.above),
    unit: grid.unit,
    from: grid.from,
    body: grid.from,
    to: grid.to,
    notes: '',
  };
}
