import { restoreCompatibility } from './compatibility.ts';
import { apply, multiply } from './matrix.ts';
import type { Glyph } from './page-marks.ts';
import type { DrawState } from './text-state.ts';

/** A glyph as pdf.js lists it in showText; a number is a shift in thousandths of the font size. */
export type ShownGlyph = Readonly<{
  unicode?: string | null;
  width?: number;
  isSpace?: boolean;
  vmetric?: readonly number[] | null;
}>;

/** Private-use and control codes say nothing of the character a reader sees. */
function isPrivate(text: string): boolean {
  const code = text.charCodeAt(0);
  return text.length === 1 && (code < 9 || code === 0xfffd || (code >= 0xe000 && code <= 0xf8ff));
}

/**
 * Places the glyphs of one showText and moves the text position on: section 9.4.4 of the PDF standard, as pdf.js
 * draws. Returns how many glyphs had no known character.
 */
export function showText(
  state: DrawState,
  shown: readonly (ShownGlyph | number)[],
  emit: (glyph: Glyph) => void,
): number {
  const { size, font, horizontalScale } = state;
  const scale = size * font.unit;
  const toPage = multiply(state.ctm, state.textMatrix);
  let unmapped = 0;
  for (const item of shown) {
    if (typeof item === 'number') {
      const shift = (item * size) / 1000;
      if (font.vertical) state.y += shift;
      else state.x -= shift * horizontalScale;
      continue;
    }
    const width = item.width ?? 0;
    const spacing = (item.isSpace ? state.wordSpacing : 0) + state.charSpacing;
    const text = restoreCompatibility(item.unicode ?? '');
    if (font.vertical) {
      const [advance = -1000, originX = width / 2, originY = 880] = item.vmetric ?? [];
      // The character's box hangs below the vertical origin; its baseline start is what the rest of the reader knows.
      const x = state.x - originX * scale;
      const y = state.y - originY * scale + state.rise;
      place(text, x, y, width * scale);
      state.y += advance * scale - spacing;
    } else {
      place(text, state.x, state.y + state.rise, width * scale * horizontalScale);
      state.x += (width * scale + spacing) * horizontalScale;
    }
  }
  return unmapped;

  function place(text: string, x: number, y: number, advance: number): void {
    if (text === '' || isPrivate(text)) {
      if (advance !== 0) unmapped += 1;
      return;
    }
    const [startX, startY] = apply(toPage, x, y);
    const [endX, endY] = apply(toPage, x + advance, y);
    const [topX, topY] = apply(toPage, x, y + size);
    emit({
      text,
      x: startX,
      y: startY,
      endX,
      endY,
      size: Math.hypot(topX - startX, topY - startY),
      space: text.trim() === '',
    });
  }
}
