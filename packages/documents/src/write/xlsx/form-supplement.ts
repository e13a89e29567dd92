import type { BookModel } from '@mingjian/engine';
import { canonicalSheet } from '../../read/sheets/canonical-sheet.ts';
import { readFormSheet } from '../../read/sheets/form-sheet.ts';
import { viewGrid } from '../../read/sheets/grid-view.ts';
import { ProblemList } from '../../read/sheets/problem-list.ts';
import {
  SUPPLEMENT_COLUMNS,
  SUPPLEMENT_NAME,
  supplementRows,
} from '../../read/sheets/supplement.ts';
import { placeOfPath } from '../../read/sheets/supplement-place.ts';
import type { LaidOutSheet } from '../books/self-evaluation-book.ts';
import { lineCount } from '../layout/text-width.ts';
import { bookWorksheet } from './book-worksheet.ts';
import type { CellStyle, WorkbookCell, Worksheet } from './workbook.ts';

/** What a reader of the workbook will see of a worksheet. */
function gridOf(sheet: Worksheet) {
  const here = { line: null, page: null, cell: null };
  const rows = Math.max(0, ...sheet.cells.map((cell) => cell.row + cell.rowSpan));
  return {
    kind: 'grid' as const,
    name: sheet.name,
    rows,
    columns: sheet.columnWidths.length,
    cells: sheet.cells
      .filter((cell) => cell.text !== '')
      .map(({ row, column, rowSpan, columnSpan, text }) => ({
        row,
        column,
        rowSpan,
        columnSpan,
        text,
        place: here,
        formula: null,
      })),
    hiddenRows: [],
    hiddenColumns: [],
    place: here,
  };
}

const style = (face: CellStyle['face']): CellStyle => ({
  face,
  align: 'left',
  border: true,
  vertical: false,
  decimals: null,
});

/** The column of the place among those that import reads, and the head of one beside them, for people only. */
const PLACE = 2;
const NOTE = '说明';
const WIDTHS = [30, 28, 26, 24, 60, 44] as const;

/** Room for the cell with most lines; 2.1 of Excel's characters make one Chinese character. */
const rowHeight = (texts: readonly string[]): number =>
  Math.min(
    409,
    6 + 14 * Math.max(...texts.map((text, i) => lineCount(text, (WIDTHS[i] ?? 20) / 2.1 - 0.6))),
  );

/**
 * The worksheet 补充信息: what the forms do not show, found by reading each form as import will and comparing.
 * Null when the forms say everything.
 */
export function formSupplement(book: BookModel, sheets: readonly LaidOutSheet[]): Worksheet | null {
  const rows = book.parts.flatMap((part, i) => {
    const own = sheets[i]?.sheet;
    if (!own) return [];
    const reading = readFormSheet(
      viewGrid(gridOf(bookWorksheet(part, book))),
      0,
      new ProblemList(),
    );
    const title = sheets[i]?.packTitle ?? '';
    const rules = placeOfPath('pack') ?? 'pack';
    return supplementRows(part.name, canonicalSheet(own), canonicalSheet(reading.draft)).map(
      (texts) => [...texts, texts[PLACE] === rules ? title : ''],
    );
  });
  if (rows.length === 0) return null;
  const all: readonly (readonly string[])[] = [[...SUPPLEMENT_COLUMNS, NOTE], ...rows];
  const cells = all.flatMap((texts, row) =>
    texts.map((text, column): WorkbookCell => ({
      row,
      column,
      rowSpan: 1,
      columnSpan: 1,
      text,
      style: style(row === 0 ? 'head' : 'body'),
    })),
  );
  return {
    name: SUPPLEMENT_NAME,
    columnWidths: WIDTHS,
    rowHeights: new Map(all.map((texts, row) => [row, rowHeight(texts)])),
    cells,
    landscape: true,
    repeat: [0, 0],
    footer: '补充信息只供导回，报送用前面的表样',
  };
}
