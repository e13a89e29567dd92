import { fieldTitle, type ImportField } from './import-fields.ts';

/** Rows by field for pasting into another program's form. */
export type PasteRow = Readonly<Partial<Record<ImportField, string | null>>>;

const quote = (text: string): string =>
  /["\t\r\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;

/**
 * A block ready to paste into WPS, Excel or a finance system's grid: tabs between cells, CRLF between rows, cells with
 * line breaks in quotes, in the column order that the user saved. `heads` puts the column titles first.
 */
export function pasteBlock(
  rows: readonly PasteRow[],
  columnOrder: readonly ImportField[],
  heads = false,
): string {
  const lines = rows.map((row) => columnOrder.map((field) => row[field] ?? ''));
  const all = heads ? [columnOrder.map(fieldTitle), ...lines] : lines;
  return all.map((cells) => `${cells.map(quote).join('\t')}\r\n`).join('');
}

/**
 * Cells of a block copied from WPS or Excel. A quote opens a quoted cell only at its beginning; one that never closes is
 * plain text, as spreadsheets paste it. The line break after the last row makes no row of its own.
 */
export function readPasteBlock(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  const plain = /[^\t\r\n]*/uy;
  const quoted = /"((?:[^"]|"")*)"(?=[\t\r\n]|$)/uy;
  while (at < text.length || row.length > 0) {
    quoted.lastIndex = at;
    const inQuotes = text[at] === '"' ? quoted.exec(text) : null;
    if (inQuotes) {
      row.push((inQuotes[1] ?? '').replaceAll('""', '"'));
      at = quoted.lastIndex;
    } else {
      plain.lastIndex = at;
      row.push(plain.exec(text)?.[0] ?? '');
      at = plain.lastIndex;
    }
    if (text[at] === '\t') {
      at += 1;
      if (at < text.length) continue;
      row.push('');
    }
    if (text.startsWith('\r\n', at)) at += 2;
    else if (at < text.length) at += 1;
    rows.push(row);
    row = [];
  }
  return rows;
}
