import type { LayoutBlock, LayoutCell } from './page-layout.ts';

type Table = LayoutBlock & { kind: 'table' };

/** Fewer words than this in a row are no head: a row of a list may well repeat. */
const HEAD_WORDS = 3;

const squeezed = (text: string): string => text.replace(/\s/gu, '');

/** Cells of one row by column; those that hang below it belong to the rows under the head too. */
function rowOf(table: Table, row: number): Readonly<{ own: LayoutCell[]; hanging: LayoutCell[] }> {
  const cells = table.cells.filter((cell) => cell.row === row);
  return {
    own: cells.filter((cell) => cell.rowSpan === 1),
    hanging: cells.filter((cell) => cell.rowSpan > 1),
  };
}

const keyOf = (cells: readonly LayoutCell[]): string =>
  cells
    .map((cell) => `${cell.column}:${cell.columnSpan}:${squeezed(cell.text)}`)
    .toSorted()
    .join('|');

/**
 * True when a continuation begins with the head of a block further down in the table: a form prints 一级指标 … 得分 again on
 * every page, and the merged 绩效指标 beside it stands empty. Words only, so that two equal rows of a list are never one.
 */
export function repeatsInnerHead(first: Table, next: Table): boolean {
  const top = rowOf(next, 0);
  const words = top.own.map((cell) => squeezed(cell.text)).filter((text) => text !== '');
  if (next.rows < 2 || words.length < HEAD_WORDS || words.some((text) => /\d/u.test(text)))
    return false;
  if (top.hanging.some((cell) => cell.text !== '')) return false;
  const key = keyOf(top.own);
  const beside = new Set(top.hanging.map((cell) => cell.column));
  for (let row = 1; row < first.rows; row++) {
    const { own, hanging } = rowOf(first, row);
    if (keyOf(own) === key && hanging.every((cell) => beside.has(cell.column))) return true;
  }
  return false;
}

/** The continuation without its first row; what hangs from that row begins one lower. */
export function withoutFirstRow(table: Table): Table {
  const cells = table.cells.flatMap((cell): LayoutCell[] => {
    if (cell.row > 0) return [{ ...cell, row: cell.row - 1 }];
    return cell.rowSpan > 1 ? [{ ...cell, rowSpan: cell.rowSpan - 1 }] : [];
  });
  return { ...table, rows: table.rows - 1, cells };
}
