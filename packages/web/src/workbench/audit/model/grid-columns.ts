import type { RawBlock } from '@mingjian/engine';

type Grid = Extract<RawBlock, { kind: 'grid' }>;

const FIGURE = /^[-−+＋≤≥＝=<>]?[\d,，. ]+%?$/u;

/** Whether a cell holds nothing but a number. */
export const isFigure = (text: string): boolean => FIGURE.test(text.trim());

/** How a grid is laid out: widths in pixels, and the column that names its rows and stays in view. */
export type GridColumns = Readonly<{ widths: readonly number[]; label: number | null }>;

/** Pixels of a digit and of a Chinese character at the paper's size, and of a cell's padding. */
const DIGIT = 7.2;
const CHARACTER = 12.5;
const PADDING = 12;
/** A mark's ① stands beside the number. */
const ORDINAL = 16;
/** Words wrap; a column of reasons does not push the figures out, least of all where there are many columns. */
const widest = (columns: number): number => (columns > 8 ? 7 : 12);
const NARROWEST = 2;

/** A number is never broken, words are; so a table is as wide as its figures ask, and scrolls where the paper is narrower. */
export function gridColumns({ cells, columns }: Grid): GridColumns {
  const most = widest(columns);
  const widths = Array.from({ length: columns }, () => NARROWEST * CHARACTER + PADDING);
  const figures = Array.from({ length: columns }, () => 0);
  const words = Array.from({ length: columns }, () => 0);
  const filled = Array.from({ length: columns }, () => 0);
  for (const { column, columnSpan, text: raw } of cells) {
    const text = raw.trim();
    if (columnSpan !== 1 || text === '') continue;
    const figure = isFigure(text);
    const wanted = figure ? text.length * DIGIT + ORDINAL : Math.min(text.length, most) * CHARACTER;
    widths[column] = Math.max(widths[column] ?? 0, wanted + PADDING);
    filled[column] = (filled[column] ?? 0) + 1;
    if (figure) figures[column] = (figures[column] ?? 0) + 1;
    else words[column] = (words[column] ?? 0) + Math.min(text.length, most);
  }
  return { widths: widths.map(Math.ceil), label: labelColumn(figures, words, filled) };
}

/**
 * The wordiest column left of the figures; in a damaged form, whose figures keep to no column, the wordiest of the left half. Null
 * where hardly a figure needs a name.
 */
function labelColumn(
  figures: readonly number[],
  words: readonly number[],
  filled: readonly number[],
): number | null {
  if (figures.reduce((sum, count) => sum + count, 0) < 2) return null;
  // The first column may hold codes or serial numbers; the names stand right of them.
  const first = figures.findIndex(
    (count, at) => at > 0 && count > 1 && count * 2 >= (filled[at] ?? 0),
  );
  const left = words.slice(0, first > 0 ? first : Math.ceil(words.length / 2));
  const most = Math.max(...left);
  return most === 0 ? null : left.indexOf(most);
}
