import type { GridCell, LineRole } from '@mingjian/engine';
import { cellAddress } from '../grid/cell-address.ts';
import type { ReaderContext } from '../reader-context.ts';
import { joinTable, sameColumns } from './join-tables.ts';
import type { LayoutBlock, PageLayout } from './page-layout.ts';
import { runningLines } from './running-lines.ts';

type Placed = { block: LayoutBlock; page: number; role: LineRole | null };

/** Joins pages into one document: running lines get their roles, tables over a page break become one. */
export function emitBlocks(context: ReaderContext, pages: readonly PageLayout[]): void {
  const roles = runningLines(pages);
  const placed: Placed[] = [];
  let open: (LayoutBlock & { kind: 'table' }) | null = null;
  for (const page of pages) {
    let first = true;
    for (const block of page.blocks) {
      const role = roles.get(block) ?? null;
      if (role !== null) {
        placed.push({ block, page: page.page, role });
        continue;
      }
      if (first && open && block.kind === 'table' && sameColumns(open, block)) {
        joinTable(open, block);
        first = false;
        continue;
      }
      first = false;
      // Only the last block of a page can go on overleaf.
      open = block.kind === 'table' ? block : null;
      placed.push({ block, page: page.page, role });
    }
  }
  let tables = 0;
  for (const { block, page, role } of placed) {
    if (context.line >= context.limits.lines) break;
    if (block.kind === 'line') {
      context.line += 1;
      const place = { line: context.line, page, cell: null };
      context.blocks.push({
        kind: 'line',
        text: block.text,
        place,
        ...(role === null ? {} : { role }),
      });
    } else {
      tables += 1;
      pushTable(context, block, page, tables);
    }
  }
}

function pushTable(
  context: ReaderContext,
  table: LayoutBlock & { kind: 'table' },
  page: number,
  number: number,
): void {
  const base = context.line;
  context.line += table.rows;
  context.cells += table.cells.length;
  const cells = table.cells
    .toSorted((a, b) => a.row - b.row || a.column - b.column)
    .map((cell): GridCell => ({
      row: cell.row,
      column: cell.column,
      rowSpan: cell.rowSpan,
      columnSpan: cell.columnSpan,
      text: cell.text,
      place: {
        line: base + cell.row + 1,
        page: cell.page,
        cell: `表${number}!${cellAddress(cell.row, cell.column)}`,
      },
      formula: null,
    }));
  context.blocks.push({
    kind: 'grid',
    name: null,
    rows: table.rows,
    columns: table.columns,
    cells,
    hiddenRows: [],
    hiddenColumns: [],
    place: { line: base + 1, page, cell: `表${number}!A1` },
    ...(table.nested ? { nested: true } : {}),
  });
}
