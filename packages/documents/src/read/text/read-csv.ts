import type { RawDocument } from '@mingjian/engine';
import { refuse } from '../failure.ts';
import { finishReading, type ReaderContext } from '../reader-context.ts';
import { gridOfRows } from './cells-grid.ts';
import { decodeWithNotes } from './read-text.ts';

const DELIMITERS = [',', '\t', ';', '|'] as const;

/** The delimiter that the first lines use most evenly: counted outside quotes. */
export function csvDelimiter(text: string): string {
  const sample = text.slice(0, 16_384).replace(/"[^"]*"/g, '');
  const lines = sample
    .split(/\r\n|\n|\r/)
    .filter((line) => line.trim() !== '')
    .slice(0, 20);
  let best: { delimiter: string; score: number } = { delimiter: ',', score: 0 };
  for (const delimiter of DELIMITERS) {
    const counts = lines.map((line) => line.split(delimiter).length - 1);
    const score = counts.filter((count) => count > 0 && count === counts[0]).length;
    if (score > best.score) best = { delimiter, score };
  }
  return best.delimiter;
}

type CsvRow = { cells: string[]; line: number };

/**
 * RFC 4180 rows with the line each begins on. A quote that never closes takes the rest of the file, as spreadsheets
 * read it; the caller's limits bound that.
 */
export function parseCsv(text: string, delimiter: string, maxRows: number): CsvRow[] {
  const rows: CsvRow[] = [];
  let line = 1;
  let row: CsvRow = { cells: [], line };
  let cell = '';
  let quoted = false;
  let at = 0;
  const endCell = (): void => {
    row.cells.push(cell);
    cell = '';
  };
  while (at < text.length && rows.length < maxRows) {
    const character = text[at]!;
    at += 1;
    if (quoted) {
      if (character === '\n') line += 1;
      if (character !== '"') cell += character;
      else if (text[at] === '"') {
        cell += '"';
        at += 1;
      } else quoted = false;
    } else if (character === '"' && cell === '') quoted = true;
    else if (character === delimiter) endCell();
    else if (character === '\n' || character === '\r') {
      if (character === '\r' && text[at] === '\n') at += 1;
      endCell();
      rows.push(row);
      line += 1;
      row = { cells: [], line };
    } else cell += character;
  }
  if (cell !== '' || row.cells.length > 0) {
    endCell();
    rows.push(row);
  }
  return rows;
}

/**
 * Our CSV writer puts an apostrophe before text that a spreadsheet would take for a formula; taken off again here,
 * so that what was written reads back the same.
 */
export const unescapeCsvCell = (text: string): string =>
  /^'[=+\-@\t\r]/.test(text) ? text.slice(1) : text;

/** A CSV file as one grid. */
export function readCsv(context: ReaderContext, bytes: Uint8Array): RawDocument {
  const text = decodeWithNotes(context, bytes);
  const { limits } = context;
  const parsed = parseCsv(text, csvDelimiter(text), limits.gridRows + 1);
  if (parsed.length > limits.refuseRows)
    refuse('READ_TOO_MANY_ROWS', { name: context.name, limit: limits.refuseRows });
  const rows = parsed.slice(0, limits.gridRows);
  if (parsed.length > rows.length) {
    context.unread.push({
      place: { line: parsed.at(-1)!.line, page: null, cell: null },
      raw: parsed.at(-1)!.cells.join(',').slice(0, 200),
      why: `行数超过上限 ${limits.gridRows}，其后没有读取`,
    });
  }
  for (const row of rows) row.cells = row.cells.map((cell) => unescapeCsvCell(cell.trim()));
  context.blocks.push(gridOfRows(context, rows, null));
  return finishReading(context, 'csv', null);
}
