import type { BookBlock, BookCell, BookModel, BookPart, BookTable } from '@mingjian/engine';
import { coverTable } from '../layout/span-map.ts';
import { lineCount, spanWidth } from '../layout/text-width.ts';
import { type CellStyle, numberDecimals, type Worksheet, type WorkbookCell } from './workbook.ts';

/** Characters across an A4 page at 10 points. */
const ACROSS = { portrait: 92, landscape: 138 } as const;
/** Excel's unit is a digit; a Chinese character takes two and the cell a little air. */
const EM = 2.05;
const LINE = 14;

type Faces = Readonly<Record<Exclude<BookBlock['kind'], 'table'>, CellStyle['face']>>;
const FACES: Faces = {
  title: 'title',
  subtitle: 'subtitle',
  heading: 'head',
  paragraph: 'body',
  note: 'note',
};
const HEIGHT = { title: 30, subtitle: 20, heading: 22, paragraph: 18, note: 16 } as const;

/** Common column grid of all tables of a part: the union of their column edges, in ten-thousandths of the width. */
export function columnEdges(tables: readonly BookTable[]): readonly number[] {
  const edges = new Set([0, 10_000]);
  for (const table of tables) for (const edge of tableEdges(table)) edges.add(edge);
  return [...edges].toSorted((left, right) => left - right);
}

function tableEdges(table: BookTable): readonly number[] {
  const all = table.columns.reduce((left, right) => left + right, 0);
  let seen = 0;
  return [0, ...table.columns.map((width) => Math.round(((seen += width) / all) * 10_000))];
}

function styleOf(cell: BookCell): CellStyle {
  const face =
    cell.role === 'head' ? 'head' : cell.bold === true || cell.role === 'total' ? 'bold' : 'body';
  const numeric = cell.role === 'number' || cell.role === 'total';
  return {
    face,
    align: cell.align,
    border: true,
    vertical: cell.vertical === true && [...cell.text].length > 1,
    decimals: numeric ? numberDecimals(cell.text) : null,
  };
}

/** Heights that hold the longest text of each row: programs do not grow merged rows by themselves. */
function tableHeights(table: BookTable, across: number): readonly number[] {
  const heights = Array.from({ length: table.rows }, () => 20);
  for (const cell of table.cells) {
    const width = spanWidth(table.columns, cell.column, cell.columnSpan, across) / EM - 0.6;
    const lines = cell.vertical ? [...cell.text].length : lineCount(cell.text, width);
    const need = lines * LINE + 6;
    const rows = heights.slice(cell.row, cell.row + cell.rowSpan);
    const have = rows.reduce((left, right) => left + right, 0);
    if (need <= have) continue;
    // A merge grows by its last row, as print does.
    const last = cell.row + cell.rowSpan - 1;
    // 409 points is the highest row that Excel keeps.
    heights[last] = Math.min(409, (heights[last] ?? 20) + need - have);
  }
  return heights;
}

/** A part of the book as a worksheet: lines across the whole width, tables with their span map. */
export function bookWorksheet(part: BookPart, book: BookModel): Worksheet {
  const tables = part.blocks.filter((block) => block.kind === 'table');
  const edges = columnEdges(tables);
  const columns = edges.length - 1;
  const across = ACROSS[book.page.orientation];
  const rowHeights = new Map<number, number>();
  const cells: WorkbookCell[] = [];
  let repeat: Worksheet['repeat'] = null;
  let row = 0;
  const line = (block: Exclude<BookBlock, BookTable>): void => {
    const align =
      block.align ?? (block.kind === 'title' || block.kind === 'subtitle' ? 'center' : 'left');
    const style = {
      face: FACES[block.kind],
      align,
      border: false,
      vertical: false,
      decimals: null,
    };
    cells.push({ row, column: 0, rowSpan: 1, columnSpan: columns, text: block.text, style });
    const lines = lineCount(block.text, across / EM);
    rowHeights.set(row, Math.min(409, HEIGHT[block.kind] + (lines - 1) * LINE));
    row += 1;
  };
  const grid = (table: BookTable): void => {
    const own = tableEdges(table).map((edge) => edges.indexOf(edge));
    const at = (column: number): number => own[column] ?? 0;
    for (const cell of coverTable(table).rows.flat())
      cells.push({
        row: row + cell.row,
        column: at(cell.column),
        rowSpan: cell.rowSpan,
        columnSpan: at(cell.column + cell.columnSpan) - at(cell.column),
        text: cell.text,
        style: styleOf(cell),
      });
    tableHeights(table, across).forEach((height, i) => rowHeights.set(row + i, height));
    if (repeat === null && table.headRows > 0) repeat = [row, row + table.headRows - 1];
    row += table.rows;
  };
  for (const block of part.blocks) {
    if (block.kind === 'table') grid(block);
    else line(block);
  }
  return {
    name: part.name,
    columnWidths: edges.slice(1).map((edge, i) => ((edge - (edges[i] ?? 0)) / 10_000) * across),
    rowHeights,
    cells,
    landscape: book.page.orientation === 'landscape',
    repeat,
    footer: book.footer,
  };
}
