import type { GridCell, RawBlock } from '@mingjian/engine';
import { cellAddress } from '../grid/cell-address.ts';
import type { ReaderContext } from '../reader-context.ts';

/** Rows of plain cells with the line each stands on, as a grid without spans. Empty trailing cells take no room. */
export function gridOfRows(
  context: ReaderContext,
  rows: readonly Readonly<{ cells: readonly string[]; line: number }>[],
  page: number | null,
): RawBlock {
  const { limits } = context;
  const cells: GridCell[] = [];
  let columns = 0;
  let beyond: { line: number; text: string; count: number } | null = null;
  rows.forEach((row, rowIndex) => {
    row.cells.forEach((text, column) => {
      if (column >= limits.gridColumns || context.cells + cells.length >= limits.cells) {
        beyond ??= { line: row.line, text, count: 0 };
        beyond.count += 1;
        return;
      }
      columns = Math.max(columns, column + 1);
      if (text === '') return;
      cells.push({
        row: rowIndex,
        column,
        rowSpan: 1,
        columnSpan: 1,
        text,
        place: { line: row.line, page, cell: cellAddress(rowIndex, column) },
        formula: null,
      });
    });
  });
  noteBeyond(context, beyond, page);
  context.cells += cells.length;
  return {
    kind: 'grid',
    name: null,
    rows: rows.length,
    columns,
    cells,
    hiddenRows: [],
    hiddenColumns: [],
    place: { line: rows[0]?.line ?? null, page, cell: null },
  };
}

function noteBeyond(
  context: ReaderContext,
  beyond: Readonly<{ line: number; text: string; count: number }> | null,
  page: number | null,
): void {
  if (beyond === null) return;
  context.unread.push({
    place: { line: beyond.line, page, cell: null },
    raw: beyond.text.slice(0, 200),
    why: `表格超过 ${context.limits.gridColumns} 列或单元格总数上限，自此起有 ${beyond.count} 格没有读取`,
  });
}
