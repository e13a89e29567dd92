import { describe, expect, it } from 'vitest';
import { layOut } from './page-layout.ts';
import type { Glyph, PageMarks, Ruling } from './page-marks.ts';

const h = (at: number, from: number, to: number): Ruling => ({ vertical: false, at, from, to });
const v = (at: number, from: number, to: number): Ruling => ({ vertical: true, at, from, to });

/** Digits of six points each, from `left` on; what lies beyond the edge was never drawn. */
const glyphs = (text: string, left: number): Glyph[] =>
  [...text].map((character, at) => ({
    text: character,
    x: left + at * 6,
    endX: left + at * 6 + 6,
    y: 15,
    size: 12,
    endY: 15,
    space: false,
  }));

const page = (width: number): PageMarks => ({
  width,
  height: 100,
  glyphs: [...glyphs('11.50', 5), ...glyphs('12', 55)],
  rulings: [h(0, 0, 140), h(20, 0, 140), v(0, 0, 20), v(50, 0, 20), v(140, 0, 20)],
  unmapped: 0,
  skipped: 0,
});

const texts = (marks: PageMarks): readonly string[] =>
  layOut(marks, 1).blocks.flatMap((block) =>
    block.kind === 'table' ? block.cells.map((cell) => cell.text) : [],
  );

describe('页面版式 layOut', () => {
  it('表格伸出纸边，最后一栏的数可能被切去几位，不当作完整的数', () =>
    expect(texts(page(70))).toEqual(['11.50', '12…']));
  it('整张表都在纸内，数照原样', () => expect(texts(page(200))).toEqual(['11.50', '12']));
});
