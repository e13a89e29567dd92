import type { GridCell, RawBlock } from '@mingjian/engine';
import { describe, expect, it } from 'vitest';
import { chunkAt, chunksOf } from './chunks.ts';

const at = (line: number, page: number | null = null) => ({ line, page, cell: null });
const line = (number: number, page: number | null = null): RawBlock => ({
  kind: 'line',
  text: '一行字',
  place: at(number, page),
});
const grid = (rows: number, spans: Readonly<Record<number, number>> = {}): RawBlock => ({
  kind: 'grid',
  name: null,
  rows,
  columns: 1,
  hiddenRows: [],
  hiddenColumns: [],
  place: at(1),
  cells: Array.from({ length: rows }, (_, row): GridCell => ({
    row,
    column: 0,
    rowSpan: spans[row] ?? 1,
    columnSpan: 1,
    text: String(row),
    place: at(row + 1),
    formula: null,
  })),
});

describe('长文件分块', () => {
  it('每一行、每一个表行都在而且只在一块里', () => {
    const blocks = [...Array.from({ length: 150 }, (_, each) => line(each + 1)), grid(200)];
    const chunks = chunksOf(blocks);
    expect(chunks.length).toBeGreaterThan(4);
    const parts = chunks.flatMap((chunk) => chunk.parts);
    const lines = parts.flatMap((part) => (part.kind === 'line' ? [part.block] : []));
    const rows = parts.flatMap((part) =>
      part.kind === 'rows'
        ? Array.from({ length: part.to - part.from }, (_, each) => part.from + each)
        : [],
    );
    expect(lines).toEqual(Array.from({ length: 150 }, (_, each) => each));
    expect(rows).toEqual(Array.from({ length: 200 }, (_, each) => each));
  });
  it('不从合并单元格中间切开', () => {
    const cuts = chunksOf([grid(140, { 55: 20 })]).flatMap(({ parts }) =>
      parts.flatMap((part) => (part.kind === 'rows' ? [part.from] : [])),
    );
    expect(cuts.every((cut) => cut <= 55 || cut >= 75)).toBe(true);
    expect(cuts.length).toBeGreaterThan(1);
  });
  it('换页处写页码，找得到一处所在的块', () => {
    const chunks = chunksOf([line(1, 1), line(2, 1), line(3, 2), grid(90)]);
    expect(chunks[0]?.parts.map(({ page }) => page).slice(0, 3)).toEqual([1, null, 2]);
    expect(chunkAt(chunks, 3, 80)).toBe(chunkAt(chunks, 3, 89));
    expect(chunkAt(chunks, 9, null)).toBe(-1);
  });
});
