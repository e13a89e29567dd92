import { escapeCsvText } from '../../read/sheets/csv-escape.ts';

const quote = (text: string): string =>
  /[",\r\n\t]|^\s|\s$/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;

/**
 * Rows as CSV for spreadsheets: UTF-8 with its mark (else Excel reads Chinese as GBK), CRLF, RFC 4180 quotes.
 * Texts that a spreadsheet would run as a formula are escaped; our reader takes the escape off again.
 */
export function writeCsv(rows: readonly (readonly string[])[]): Uint8Array {
  const lines = rows.map((row) => row.map((text) => quote(escapeCsvText(text))).join(','));
  return new TextEncoder().encode(`\uFEFF${lines.map((line) => `${line}\r\n`).join('')}`);
}
