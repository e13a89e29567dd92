import type { BookBlock, BookModel, BookTable } from '@mingjian/engine';
import { FAMILIES } from '../layout/fonts.ts';
import { MARGIN, POINTS_PER_MM, SIZE, tableWidthInEm, textArea } from '../layout/page.ts';
import { coverTable } from '../layout/span-map.ts';
import { breakLongRuns, lineCount, spanWidth } from '../layout/text-width.ts';

/** Padding left and right of a cell, in em of the table's size. */
const PADDING = 6 / SIZE.table;
/** A line of a cell in points: the size plus the leading of the template. */
const LINE = SIZE.table * 1.42;
/** A row higher than this share of the page may break, or it would leave the paper. */
const BREAK_ABOVE = 0.5;

type Tie = Readonly<{ row: number; rows: number }>;

/** Rows 14 and 15 kept with the row before become one tie over 13–15. */
function ties(table: BookTable): readonly Tie[] {
  const found: { row: number; rows: number }[] = [];
  for (const row of table.keepWithPrevious.toSorted((left, right) => left - right)) {
    if (row <= table.headRows) continue;
    const last = found.at(-1);
    if (last && last.row + last.rows === row) last.rows++;
    else found.push({ row: row - 1, rows: 2 });
  }
  return found;
}

function typstTable(table: BookTable, page: BookModel['page']) {
  const width = tableWidthInEm(page);
  const limit = (textArea(page).height * POINTS_PER_MM * BREAK_ABOVE) / LINE;
  const cells = coverTable(table).rows.flat();
  const room = cells.map(
    (cell) => spanWidth(table.columns, cell.column, cell.columnSpan, width) - PADDING,
  );
  const tall = new Set<number>();
  cells.forEach((cell, i) => {
    if (!cell.vertical && lineCount(cell.text, room[i] ?? 1) > limit)
      for (let row = cell.row; row < cell.row + cell.rowSpan; row++) tall.add(row);
  });
  return {
    kind: 'table' as const,
    columns: table.columns,
    headRows: table.headRows,
    ties: ties(table).filter(
      (tie) =>
        !Array.from({ length: tie.rows }, (_, i) => tie.row + i).some((row) => tall.has(row)),
    ),
    cells: cells.map((cell, i) => ({
      row: cell.row,
      column: cell.column,
      rowSpan: cell.rowSpan,
      columnSpan: cell.columnSpan,
      text: cell.vertical ? cell.text : breakLongRuns(cell.text, room[i] ?? 1),
      role: cell.role,
      align: cell.align,
      vertical: cell.vertical === true && [...cell.text].length > 1,
      bold: cell.bold === true || cell.role === 'total',
      // A merge over rows must be able to break, or the whole block would have to fit on one page.
      breakable: cell.rowSpan > 1 || tall.has(cell.row),
    })),
  };
}

const ALIGN = {
  title: 'center',
  subtitle: 'center',
  heading: 'left',
  paragraph: 'left',
  note: 'left',
} as const;

function typstBlock(block: BookBlock, page: BookModel['page']) {
  if (block.kind === 'table') return typstTable(block, page);
  const size = SIZE[block.kind === 'paragraph' ? 'body' : block.kind];
  const width = (textArea(page).width * POINTS_PER_MM) / size - 2;
  return {
    kind: block.kind,
    text: breakLongRuns(block.text, width),
    align: block.align ?? ALIGN[block.kind],
  };
}

/** The book as the template's JSON: widths measured, break places set, rows tied. */
export function typstBook(book: BookModel): string {
  return JSON.stringify({
    title: book.title,
    landscape: book.page.orientation === 'landscape',
    footer: book.footer,
    margin: MARGIN,
    size: SIZE,
    fonts: FAMILIES,
    parts: book.parts.map((part) => ({
      pageBreak: part.pageBreak,
      blocks: part.blocks.map((block) => typstBlock(block, book.page)),
    })),
  });
}
