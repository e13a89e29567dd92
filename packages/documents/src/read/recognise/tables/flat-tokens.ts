import { readNumberCell } from '../repair/number-cell.ts';
import type { SourceCell, SourceRow } from './source-row.ts';

/** A word or number of a table that lost its columns, in reading order. */
export type FlatToken = Readonly<{
  kind: 'word' | 'number' | 'dash';
  text: string;
  cell: SourceCell;
}>;

/** All tokens of the rows. Blanks inside a number ("25. 65") are closed first; every token keeps its cell and place. */
export function flatTokens(rows: readonly SourceRow[]): readonly FlatToken[] {
  return rows.flatMap((row) =>
    row.cells.flatMap((cell) =>
      [...cell.text.matchAll(/\d[\d,]*\s?\.\s\d+|[^\s|｜]+/gu)].map((match): FlatToken => {
        const text = match[0];
        const reading = readNumberCell(text).kind;
        const kind =
          reading === 'number' ? 'number' : reading === 'not-applicable' ? 'dash' : 'word';
        const start = cell.start === null ? null : cell.start + match.index;
        return { kind, text, cell: { ...cell, text, start } };
      }),
    ),
  );
}

/** Tokens from `at` up to the next word. */
export function figuresFrom(tokens: readonly FlatToken[], at: number): readonly FlatToken[] {
  const end = tokens.findIndex((token, index) => index >= at && token.kind === 'word');
  return tokens.slice(at, end < 0 ? tokens.length : end);
}
