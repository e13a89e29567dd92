import type { Glyph, PageMarks } from './page-marks.ts';
import { nearest } from './merge-rulings.ts';
import { findRuledTables, type RuledTable } from './ruled-tables.ts';
import { joinCellLines, type TextLine, textLines } from './text-lines.ts';
import { findUnruledTables } from './unruled-tables.ts';
import { upright } from './upright.ts';

/** A cell with its text; positions are the table's own. */
export type LayoutCell = {
  row: number;
  column: number;
  rowSpan: number;
  columnSpan: number;
  text: string;
  page: number;
  /** Width left beside the last line, and width of the first thing that could not be broken: see `fits`. */
  room: number;
  firstWidth: number;
};

/** What stands on a page, in reading order. */
export type LayoutBlock =
  | { kind: 'line'; text: string; top: number; baseline: number; size: number }
  | {
      kind: 'table';
      top: number;
      bottom: number;
      xs: readonly number[];
      rows: number;
      columns: number;
      cells: LayoutCell[];
      nested: boolean;
    };

/** A page as blocks. */
export type PageLayout = Readonly<{
  page: number;
  height: number;
  blocks: LayoutBlock[];
  glyphs: number;
}>;

const inside = (table: RuledTable, x: number, y: number): boolean =>
  x >= table.xs[0]! && x <= table.xs.at(-1)! && y >= table.ys[0]! && y <= table.ys.at(-1)!;

const area = (table: RuledTable): number =>
  (table.xs.at(-1)! - table.xs[0]!) * (table.ys.at(-1)! - table.ys[0]!);

/** The interval of `lines` that holds a value. */
function interval(lines: readonly number[], value: number): number {
  const at = nearest(lines, value);
  const index = lines[at]! <= value ? at : at - 1;
  return Math.min(Math.max(index, 0), lines.length - 2);
}

/** Turns marks into lines and tables. */
export function layOut(raw: PageMarks, page: number): PageLayout {
  const marks = upright(raw);
  // The smallest table first: text in a table within a table belongs to the inner one.
  const tables = findRuledTables(marks.rulings);
  tables.sort((a, b) => area(a) - area(b));
  const contents: Glyph[][][] = tables.map((table) => table.cells.map(() => []));
  const free: Glyph[] = [];
  for (const glyph of marks.glyphs) {
    const x = (glyph.x + glyph.endX) / 2;
    const y = glyph.y - 0.3 * glyph.size;
    const index = tables.findIndex((table) => inside(table, x, y));
    const table = tables[index];
    if (!table) {
      free.push(glyph);
      continue;
    }
    const columns = table.xs.length - 1;
    const at = interval(table.ys, y) * columns + interval(table.xs, x);
    contents[index]![table.owner[at]!]!.push(glyph);
  }
  const blocks = freeBlocks(textLines(free), page);
  tables.forEach((table, index) => {
    const nested = tables
      .slice(index + 1)
      .some((outer) => inside(outer, table.xs[0]!, table.ys[0]!) && area(outer) > area(table));
    const block = tableBlock(table, contents[index]!, page, nested, marks.width);
    // Boxes without a word are drawings: charts, frames, rules of a form's margin.
    if (block.cells.some((cell) => cell.text !== '')) blocks.push(block);
  });
  blocks.sort((a, b) => a.top - b.top);
  return { page, height: marks.height, blocks, glyphs: marks.glyphs.length };
}

/** Text outside ruled tables: lines, and tables that have no borders. */
function freeBlocks(lines: readonly TextLine[], page: number): LayoutBlock[] {
  const unruled = findUnruledTables(lines);
  const taken = new Set(unruled.flatMap((table) => table.lines));
  const blocks: LayoutBlock[] = lines
    .filter((line) => !taken.has(line))
    .map((line) => ({
      kind: 'line',
      text: line.text,
      top: line.baseline - line.size,
      baseline: line.baseline,
      size: line.size,
    }));
  for (const { lines: own, xs, rows } of unruled) {
    blocks.push({
      kind: 'table',
      top: own[0]!.baseline - own[0]!.size,
      bottom: own.at(-1)!.baseline,
      xs,
      rows: rows.length,
      columns: xs.length - 1,
      cells: rows.flatMap((texts, row) =>
        texts.map((text, column) => ({
          row,
          column,
          rowSpan: 1,
          columnSpan: 1,
          text,
          page,
          room: Infinity,
          firstWidth: 0,
        })),
      ),
      nested: false,
    });
  }
  return blocks;
}

/** A cell that reaches over the edge of the page: a number there may have lost its last digits, and says so. */
function withCutMark(
  text: string,
  lines: readonly TextLine[],
  cellRight: number,
  pageWidth: number,
): string {
  const isCut =
    cellRight >= pageWidth - 1 && lines.some((line) => line.right + line.size / 2 > pageWidth);
  return isCut && /\d$/u.test(text) ? `${text}…` : text;
}

function tableBlock(
  table: RuledTable,
  contents: readonly Glyph[][],
  page: number,
  nested: boolean,
  pageWidth: number,
): LayoutBlock & { kind: 'table' } {
  const cells = table.cells.map((cell, index): LayoutCell => {
    const width = table.xs[cell.column + cell.columnSpan]! - table.xs[cell.column]!;
    const lines = textLines(contents[index]!);
    const last = lines.at(-1);
    return {
      ...cell,
      text: withCutMark(
        joinCellLines(lines, width),
        lines,
        table.xs[cell.column]! + width,
        pageWidth,
      ),
      page,
      room: last ? width - (last.right - last.left) : width,
      firstWidth: lines[0]?.firstWidth ?? 0,
    };
  });
  return {
    kind: 'table',
    top: table.ys[0]!,
    bottom: table.ys.at(-1)!,
    xs: table.xs,
    rows: table.ys.length - 1,
    columns: table.xs.length - 1,
    cells,
    nested,
  };
}
