import type { GridCell } from '@mingjian/engine';
import { cellAddress } from '../grid/cell-address.ts';
import { childElements, childNamed, type XmlElement } from '../xml/xml-tree.ts';
import { type DocxState, noteHidden } from './docx-state.ts';
import { readParagraph } from './paragraph.ts';

type OpenCell = {
  row: number;
  column: number;
  rowSpan: number;
  columnSpan: number;
  text: string;
  page: number | null;
};

/** What stands in cells besides their own text: read after the table, as blocks of their own. */
export type TableInserts = { nested: XmlElement[]; boxes: XmlElement[] };

/** Containers that wrap rows, cells or paragraphs without changing them: content controls, insertions, custom XML, choices. */
const WRAPPERS = new Set([
  'w:sdt',
  'w:sdtContent',
  'w:ins',
  'w:moveTo',
  'w:customXml',
  'w:smartTag',
  'mc:AlternateContent',
  'mc:Choice',
]);

/** Children with wrappers opened up. */
export function unwrapped(element: XmlElement): XmlElement[] {
  return childElements(element).flatMap((child) =>
    WRAPPERS.has(child.name) ? unwrapped(child) : [child],
  );
}

const spanOf = (properties: XmlElement | null, name: string, limit: number): number => {
  const value = Number(childNamed(properties, name)?.attributes['val'] ?? '1');
  return Number.isInteger(value) && value >= 1 ? Math.min(value, limit) : 1;
};

const countOf = (properties: XmlElement | null, name: string, limit: number): number => {
  const value = Number(childNamed(properties, name)?.attributes['val'] ?? '0');
  return Number.isInteger(value) && value >= 0 ? Math.min(value, limit) : 0;
};

/** Reads w:tbl into a grid block; returns what must follow it. */
export function readTable(state: DocxState, table: XmlElement, nested: boolean): TableInserts {
  const { context } = state;
  const { limits } = context;
  const inserts: TableInserts = { nested: [], boxes: [] };
  const cells: OpenCell[] = [];
  const openAbove = new Map<number, OpenCell>();
  const base = context.line;
  state.tables += 1;
  const sheet = `表${state.tables}`;
  const firstPage = state.page;
  let rows = 0;
  let columns = 0;
  for (const row of unwrapped(table)) {
    if (row.name !== 'w:tr') continue;
    const rowProperties = childNamed(row, 'w:trPr');
    if (childNamed(rowProperties, 'w:del')) continue;
    if (rows >= limits.gridRows || context.cells >= limits.cells) {
      context.unread.push({
        place: { line: base + rows, page: state.page, cell: `${sheet}!A${rows + 1}` },
        raw: '',
        why: '表格行数超过上限，其后没有读取',
      });
      break;
    }
    let column = countOf(rowProperties, 'w:gridBefore', limits.gridColumns);
    let broken = false;
    let previous: OpenCell | null = null;
    for (const element of unwrapped(row)) {
      if (element.name !== 'w:tc') continue;
      const properties = childNamed(element, 'w:tcPr');
      if (childNamed(properties, 'w:cellDel')) continue;
      const columnSpan = spanOf(properties, 'w:gridSpan', limits.gridColumns - column);
      if (column >= limits.gridColumns || columnSpan < 1) break;
      const content = readCell(state, element, inserts);
      // A rendered break shows in several cells of the row; the page turns once.
      if (content.breaks > 0 && !broken && state.page !== null) {
        state.page += 1;
        broken = true;
      }
      const vertical = childNamed(properties, 'w:vMerge');
      const above = openAbove.get(column);
      const continues = vertical !== null && vertical.attributes['val'] !== 'restart';
      const sideways = childNamed(properties, 'w:hMerge')?.attributes['val'] === 'continue';
      if (sideways && previous) previous.columnSpan += columnSpan;
      else if (
        continues &&
        above &&
        above.columnSpan === columnSpan &&
        above.row + above.rowSpan === rows
      ) {
        above.rowSpan += 1;
        if (content.text.trim() !== '') above.text += `\n${content.text}`;
        previous = null;
      } else {
        const cell = {
          row: rows,
          column,
          rowSpan: 1,
          columnSpan,
          text: content.text,
          page: state.page,
        };
        cells.push(cell);
        context.cells += 1;
        openAbove.set(column, cell);
        previous = cell;
      }
      column += columnSpan;
      columns = Math.max(columns, column);
    }
    rows += 1;
  }
  context.line += rows;
  const toGrid = (cell: OpenCell): GridCell => ({
    row: cell.row,
    column: cell.column,
    rowSpan: cell.rowSpan,
    columnSpan: cell.columnSpan,
    text: cell.text,
    place: {
      line: base + cell.row + 1,
      page: cell.page,
      cell: `${sheet}!${cellAddress(cell.row, cell.column)}`,
    },
    formula: null,
  });
  context.blocks.push({
    kind: 'grid',
    name: null,
    rows,
    columns,
    cells: cells.map(toGrid),
    hiddenRows: [],
    hiddenColumns: [],
    place: { line: base + 1, page: firstPage, cell: `${sheet}!A1` },
    ...(nested ? { nested: true } : {}),
  });
  return inserts;
}

function readCell(
  state: DocxState,
  cell: XmlElement,
  inserts: TableInserts,
): { text: string; breaks: number } {
  const lines: string[] = [];
  let joining = false;
  let breaks = 0;
  for (const child of unwrapped(cell)) {
    if (child.name === 'w:tbl') inserts.nested.push(child);
    if (child.name !== 'w:p') continue;
    const paragraph = readParagraph(state, child);
    breaks += paragraph.inline.breaks.length;
    inserts.boxes.push(...paragraph.inline.boxes);
    noteHidden(state, paragraph.inline.hidden);
    if (joining) lines[lines.length - 1] += paragraph.text;
    else lines.push(paragraph.text);
    joining = paragraph.joinsNext;
  }
  return { text: lines.join('\n').trim(), breaks };
}
