import type { GridCell, RawDocument, ReadFact, RecognisedTable } from '@mingjian/engine';
import { startReading } from '../../reader-context.ts';
import { readText } from '../../text/read-text.ts';
import { type TablesResult, recogniseTables } from './recognise-tables.ts';

/** A document as a text file gives it; for tests. */
export const textDocument = (text: string): RawDocument =>
  readText(startReading('测试.txt'), new TextEncoder().encode(text));

/** One cell of a test grid: text, or text with rows and columns that it spans. Positions under a span are left out. */
export type TestCell = string | Readonly<{ text: string; rows?: number; columns?: number }>;

/** A workbook sheet; rows list their cells from left to right, "" where the cell is empty. */
export function gridDocument(
  sheets: readonly Readonly<{
    name: string | null;
    before?: readonly string[];
    rows: readonly (readonly TestCell[])[];
  }>[],
): RawDocument {
  let line = 0;
  const blocks: RawDocument['blocks'][number][] = [];
  for (const sheet of sheets) {
    for (const text of sheet.before ?? [])
      blocks.push({ kind: 'line', text, place: { line: (line += 1), page: null, cell: null } });
    const taken = new Set<string>();
    const cells: GridCell[] = [];
    let columns = 0;
    sheet.rows.forEach((row, at) => {
      let column = 0;
      for (const cell of row) {
        while (taken.has(`${at}:${column}`)) column += 1;
        const {
          text,
          rows = 1,
          columns: wide = 1,
        } = typeof cell === 'string' ? { text: cell } : cell;
        for (let r = 0; r < rows; r++)
          for (let c = 0; c < wide; c++) taken.add(`${at + r}:${column + c}`);
        const place = { line: null, page: null, cell: `R${at + 1}C${column + 1}` };
        if (text !== '')
          cells.push({
            row: at,
            column,
            rowSpan: rows,
            columnSpan: wide,
            text,
            place,
            formula: null,
          });
        column += wide;
        columns = Math.max(columns, column);
      }
    });
    blocks.push({
      kind: 'grid',
      name: sheet.name,
      rows: sheet.rows.length,
      columns,
      cells,
      hiddenRows: [],
      hiddenColumns: [],
      place: { line: null, page: null, cell: null },
    });
  }
  return { format: 'xlsx', blocks, unread: [], pages: null };
}

/** A result with short ways to ask for a fact. */
export type Read = TablesResult &
  Readonly<{
    table: (kind: string) => RecognisedTable | undefined;
    cell: (kind: string, row: string, column: string) => ReadFact | null;
  }>;

/** Recognises, and looks cells up by table kind, row (key, code or label) and column. */
export function read(raw: RawDocument): Read {
  const result = recogniseTables(raw);
  const table = (kind: string) => result.tables.find((each) => each.kind === kind);
  const cell = (kind: string, row: string, column: string): ReadFact | null => {
    const found = table(kind)?.rows.find(
      (each) => each.key === row || each.code === row || each.label === row,
    );
    const id = found?.facts[column];
    return result.facts.find((fact) => fact.id === id) ?? null;
  };
  return { ...result, table, cell };
}
