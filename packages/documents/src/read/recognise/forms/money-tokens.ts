import { readNumberCell } from '../repair/number-cell.ts';
import type { SourceCell, SourceRow } from '../tables/source-row.ts';

/** A number, a piece of one, or a dash in a money row. */
export type MoneyToken = Readonly<{
  /** Digits without blanks and thousands marks; `print` keeps the marks. */
  text: string;
  print: string;
  column: number;
  cell: SourceCell;
  dash: boolean;
}>;

const PIECE = /[+-]?\d+(?:,\d{3})*(?:\s?\.\s?\d+|\s?\.)?|[-—–―_]+/gu;

/** Label and tokens of a row: cells with Chinese characters are the label, the rest is numbers. */
export function moneyTokens(
  row: SourceRow,
): Readonly<{ label: string; tokens: readonly MoneyToken[] }> {
  let label = '';
  const tokens: MoneyToken[] = [];
  row.cells.forEach((cell, column) => {
    if (cell.text === '') return;
    if (/\p{Script=Han}/u.test(cell.text)) {
      // Digits left of the label are noise of the margin, not money.
      if (tokens.length < 3) {
        label += cell.text;
        tokens.length = 0;
      }
      return;
    }
    const reading = readNumberCell(cell.text);
    if (reading.kind === 'text' && !/^[\d.\s]+%?$/u.test(cell.text)) return;
    for (const piece of cell.text.match(PIECE) ?? []) {
      const print = piece.replace(/\s+/gu, '');
      const dash = /^[-—–―_]+$/u.test(piece);
      tokens.push({ text: print.replaceAll(',', ''), print, column, cell, dash });
    }
  });
  return { label, tokens };
}
