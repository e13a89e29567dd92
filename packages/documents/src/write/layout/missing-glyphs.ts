import type { BookModel } from '@mingjian/engine';
import { type Coverage, covers, readCoverage } from './coverage.ts';
import { coverageFontFile } from './fonts.ts';

let coverage: Coverage | null = null;

/** Characters of the book that the shipped face cannot print, once each, in reading order. */
export function missingGlyphs(book: BookModel): readonly string[] {
  coverage ??= readCoverage(coverageFontFile());
  const seen = new Set<string>();
  const missing: string[] = [];
  const look = (text: string): void => {
    for (const sign of text) {
      if (seen.has(sign)) continue;
      seen.add(sign);
      if (!covers(coverage ?? [], sign)) missing.push(sign);
    }
  };
  look(`${book.title}${book.footer ?? ''}`);
  for (const part of book.parts)
    for (const block of part.blocks)
      if (block.kind === 'table') for (const cell of block.cells) look(cell.text);
      else look(block.text);
  return missing;
}
