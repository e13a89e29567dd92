import type { BookBlock, BookCell, BookModel, BookTable } from '@mingjian/engine';
import { FAMILIES } from '../layout/fonts.ts';
import { MARGIN, POINTS_PER_MM, SIZE, tableWidthInEm, textArea } from '../layout/page.ts';
import { type PdfCell, type PdfTable, splitTable } from './split-table.ts';
import { coverTable } from '../layout/span-map.ts';
import { breakLongRuns, lineCount, numberScale, spanWidth } from '../layout/text-width.ts';

/** Padding left and right of a cell, in em of the table's size. */
const PADDING = 4 / SIZE.table;
/** A line of a cell in points: the size plus the leading of the template. */
const LINE = SIZE.table * 1.42;
/** A row higher than this share of the page may break, or it would leave the paper. */
const BREAK_ABOVE = 0.5;

type Tie = Readonly<{ row: number; rows: number }>;

/** Rows 14 and 15 kept with the row before become one tie over 13–15. */
function ties(table: PdfTable): readonly Tie[] {
  const found: { row: number; rows: number }[] = [];
  for (const row of table.keepWithPrevious.toSorted((left, right) => left - right)) {
    if (row <= table.headRows) continue;
    const last = found.at(-1);
    if (last && last.row + last.rows === row) last.rows++;
    else found.push({ row: row - 1, rows: 2 });
  }
  return found;
}

/** A number too wide for its cell is set smaller; other long runs get places to break. */
function fitted(cell: BookCell, room: number): Readonly<{ text: string; scale: number }> {
  if (cell.vertical === true) return { text: cell.text, scale: 1 };
  const scale = numberScale(cell.text, room);
  return { text: breakLongRuns(cell.text, room / scale), scale };
}

function typstTable(table: PdfTable, page: BookModel['page'], joined: boolean, joins: boolean) {
  const width = tableWidthInEm(page);
  const limit = (textArea(page).height * POINTS_PER_MM * BREAK_ABOVE) / LINE;
  // The covering fills gaps with plain cells; what a cut left open is kept.
  const cells: readonly PdfCell[] = coverTable(table).rows.flat();
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
    joined,
    joins,
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
      ...fitted(cell, room[i] ?? 1),
      role: cell.role,
      align: cell.align,
      openTop: cell.openTop === true,
      openBottom: cell.openBottom === true,
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

function typstText(block: Exclude<BookBlock, BookTable>, page: BookModel['page']) {
  const size = SIZE[block.kind === 'paragraph' ? 'body' : block.kind];
  const width = (textArea(page).width * POINTS_PER_MM) / size - 2;
  return {
    kind: block.kind,
    text: breakLongRuns(block.text, width),
    align: block.align ?? ALIGN[block.kind],
  };
}

/** A block as the template draws it; a table with a repeated middle row becomes two that touch. */
function typstBlocks(
  block: BookBlock,
  page: BookModel['page'],
): readonly (ReturnType<typeof typstTable> | ReturnType<typeof typstText>)[] {
  if (block.kind !== 'table') return [typstText(block, page)];
  return splitTable(block).map((table, i, halves) =>
    typstTable(table, page, i > 0, i < halves.length - 1),
  );
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
      blocks: part.blocks.flatMap((block) => typstBlocks(block, book.page)),
    })),
  });
}
