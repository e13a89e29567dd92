import {
  AlignmentType,
  HeightRule,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextDirection,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import type { BookCell, BookTable } from '@mingjian/engine';
import { NAMED } from '../layout/fonts.ts';
import { SIZE } from '../layout/page.ts';
import { coverTable } from '../layout/span-map.ts';

/** Twentieths of a point. */
const TWIPS = 20;
/** Lowest row: one line with air, so that empty second-level rows stay visible. */
const ROW_HEIGHT = 20 * TWIPS;

const SIDE = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
} as const;

/** Whole twips for each column that add up to the table's width exactly. */
export function columnTwips(columns: readonly number[], total: number): readonly number[] {
  const all = columns.reduce((left, right) => left + right, 0);
  let given = 0;
  let seen = 0;
  return columns.map((width) => {
    seen += width;
    const end = Math.round((seen / all) * total);
    const own = end - given;
    given = end;
    return own;
  });
}

function docxCell(cell: BookCell, widths: readonly number[], keepNext: boolean): TableCell {
  const bold = cell.bold === true || cell.role === 'total';
  const font = cell.role === 'head' ? NAMED.heading : NAMED.body;
  const upright = cell.vertical === true && [...cell.text].length > 1;
  const lines = cell.text.split('\n').map(
    (text) =>
      new Paragraph({
        alignment: SIDE[cell.align],
        keepNext,
        spacing: { before: 0, after: 0, line: 12 * TWIPS, lineRule: 'atLeast' },
        children: [
          new TextRun({
            text,
            bold,
            size: SIZE.table * 2,
            font: { ascii: NAMED.latin, hAnsi: NAMED.latin, eastAsia: font },
          }),
        ],
      }),
  );
  return new TableCell({
    rowSpan: cell.rowSpan,
    columnSpan: cell.columnSpan,
    verticalAlign: VerticalAlignTable.CENTER,
    ...(upright ? { textDirection: TextDirection.TOP_TO_BOTTOM_RIGHT_TO_LEFT } : {}),
    width: {
      type: WidthType.DXA,
      size: widths
        .slice(cell.column, cell.column + cell.columnSpan)
        .reduce((left, right) => left + right, 0),
    },
    margins: { left: 40, right: 40, top: 40, bottom: 40 },
    children: lines,
  });
}

/** Programs do not grow rows for text set top to bottom, so the rows under it are given room for it. */
function rowHeights(table: BookTable): readonly number[] {
  const heights = Array.from({ length: table.rows }, () => ROW_HEIGHT);
  for (const cell of table.cells) {
    if (cell.vertical !== true) continue;
    const need = [...cell.text].length * (SIZE.table + 2) * TWIPS + 8 * TWIPS;
    const rows = heights.slice(cell.row, cell.row + cell.rowSpan);
    const missing = need - rows.reduce((left, right) => left + right, 0);
    const last = cell.row + cell.rowSpan - 1;
    if (missing > 0) heights[last] = ROW_HEIGHT + missing;
  }
  return heights;
}

/** A table with the book's span map: head rows repeat, rows do not break, tied rows stay with the row before. */
export function docxTable(table: BookTable, width: number): Table {
  const widths = columnTwips(table.columns, width);
  const heights = rowHeights(table);
  const kept = new Set(table.keepWithPrevious.map((row) => row - 1));
  const rows = coverTable(table).rows.map(
    (cells, row) =>
      new TableRow({
        cantSplit: true,
        tableHeader: row < table.headRows,
        height: { value: heights[row] ?? ROW_HEIGHT, rule: HeightRule.ATLEAST },
        children: cells.map((cell) => docxCell(cell, widths, kept.has(row))),
      }),
  );
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { type: WidthType.DXA, size: width },
    columnWidths: [...widths],
    alignment: AlignmentType.CENTER,
    rows,
  });
}
