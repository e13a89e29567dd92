import type { Glyph } from './page-marks.ts';

/** One visual line of text with its box. */
export type TextLine = Readonly<{
  text: string;
  left: number;
  right: number;
  baseline: number;
  size: number;
  /** Width of the first thing that could not be broken: a character, or a run of Latin letters and digits. */
  firstWidth: number;
  /** The text cut at wide gaps: what may be cells of a table without borders. */
  pieces: readonly LinePiece[];
}>;

/** A stretch of a line without a wide gap in it. */
export type LinePiece = Readonly<{ text: string; left: number; right: number }>;

type OpenPiece = { text: string; left: number; right: number };

const WIDE = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\u3000-\u303f]/;

/** Columns of a table stand further apart than words do, in ems. */
const PIECE_GAP = 1.2;

/** Groups glyphs into lines by baseline, top to bottom, each from left to right. */
export function textLines(glyphs: readonly Glyph[]): TextLine[] {
  const sorted = [...glyphs];
  sorted.sort((a, b) => a.y - b.y);
  const groups: Glyph[][] = [];
  let baseline = 0;
  let size = 0;
  for (const glyph of sorted) {
    const current = groups.at(-1);
    if (current && glyph.y - baseline <= 0.4 * Math.max(size, glyph.size)) {
      current.push(glyph);
      // The largest print sets the line; raised and lowered marks follow it.
      if (glyph.size > size && !glyph.space) {
        size = glyph.size;
        baseline = glyph.y;
      }
    } else {
      groups.push([glyph]);
      baseline = glyph.y;
      size = glyph.size;
    }
  }
  return groups.flatMap((group) => assemble(group) ?? []);
}

const OPENING = /[（(〔［【《“‘「『￥¥$]/;
const CLOSING = /[）)〕］】》”’」』，。、；：！？％%,.;:!?]/;

const FIGURE = /[\d.,%]/;

/** Chinese breaks between any two characters, but not after an opening bracket or before a closing one. */
const mayBreak = (last: Glyph, next: Glyph, space: string): boolean =>
  space !== '' ||
  ((WIDE.test(last.text) || WIDE.test(next.text)) &&
    !OPENING.test(last.text) &&
    !CLOSING.test(next.text));

/** Printed twice with a hair's shift is bold, not two characters. */
const isOverprint = (last: Glyph | null, glyph: Glyph): boolean =>
  last !== null && last.text === glyph.text && Math.abs(glyph.x - last.x) < 0.2 * glyph.size;

function assemble(group: Glyph[]): TextLine | null {
  group.sort((a, b) => a.x - b.x);
  let text = '';
  const pieces: OpenPiece[] = [];
  let last: Glyph | null = null;
  let spaced = false;
  let size = 0;
  let firstWidth: number | null = null;
  let left = 0;
  for (const glyph of group) {
    if (glyph.space) {
      spaced = true;
      continue;
    }
    if (isOverprint(last, glyph)) continue;
    let space = '';
    if (last === null) left = glyph.x;
    else {
      space = spaceBetween(last, glyph, spaced);
      if (firstWidth === null && mayBreak(last, glyph, space)) firstWidth = last.endX - left;
    }
    const piece = pieces.at(-1);
    if (piece && last && glyph.x - last.endX <= PIECE_GAP * glyph.size) {
      piece.text += space + glyph.text;
      piece.right = glyph.endX;
    } else pieces.push({ text: glyph.text, left: glyph.x, right: glyph.endX });
    text += space;
    text += glyph.text;
    size = Math.max(size, glyph.size);
    spaced = false;
    last = glyph;
  }
  if (last === null) return null;
  return {
    text,
    left,
    right: last.endX,
    baseline: last.y,
    size,
    firstWidth: firstWidth ?? last.endX - left,
    pieces,
  };
}

/**
 * A printed space, or a gap wide enough to be meant as one. Between Chinese characters only a gap of nearly a
 * character counts, since justified lines are stretched; the quarter em that typesetters put beside Latin does not.
 */
function spaceBetween(last: Glyph, glyph: Glyph, spaced: boolean): string {
  const size = Math.min(last.size, glyph.size);
  const gap = glyph.x - last.endX;
  if (gap > 2 * size) return '  ';
  if (spaced) return gap > 0.1 * size ? ' ' : '';
  // Figures of neighbouring cells stand closer than words; a figure itself has no gaps.
  if (FIGURE.test(last.text) && FIGURE.test(glyph.text)) return gap > 0.15 * size ? ' ' : '';
  const both = WIDE.test(last.text) && WIDE.test(glyph.text);
  return gap > (both ? 0.8 : 0.32) * size ? ' ' : '';
}

/** Both paddings of a cell, as office programs set them. */
const PADDING = 12;

/** Would the next character or word have had room on the line? Then the break was meant. */
export const fits = (room: number, firstWidth: number): boolean => firstWidth <= room - PADDING;

/**
 * Lines of one cell as its text. A line that was broken because the next character or word did not fit is joined on;
 * a line with room left was ended on purpose.
 */
export function joinCellLines(lines: readonly TextLine[], cellWidth: number): string {
  let text = '';
  lines.forEach((line, index) => {
    const above = lines[index - 1];
    if (above === undefined) {
      text = line.text;
      return;
    }
    const full = !fits(cellWidth - (above.right - above.left), line.firstWidth);
    const words = /[A-Za-z]$/.test(text) && /^[A-Za-z]/.test(line.text);
    text += full ? (words ? ' ' : '') : '\n';
    text += line.text;
  });
  return text;
}
