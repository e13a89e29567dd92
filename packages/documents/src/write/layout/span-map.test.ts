import type { BookCell, BookTable } from '@mingjian/engine';
import { describe, expect, it } from 'vitest';
import { coverTable } from './span-map.ts';

const cell = (row: number, column: number, rowSpan: number, columnSpan: number): BookCell => ({
  row,
  column,
  rowSpan,
  columnSpan,
  text: 'x',
  role: 'text',
  align: 'left',
});
const table = (...cells: BookCell[]): BookTable => ({
  kind: 'table',
  columns: [1, 1],
  headRows: 0,
  keepWithPrevious: [],
  rows: 2,
  cells,
});

describe('合并图', () => {
  it('空位补成空格，合并覆盖的位置不列', () => {
    const rows = coverTable(table(cell(0, 0, 2, 1))).rows;
    expect(rows.map((row) => row.map((each) => [each.row, each.column, each.text]))).toEqual([
      [
        [0, 0, 'x'],
        [0, 1, ''],
      ],
      [[1, 1, '']],
    ]);
  });
  it('重叠或出界的合并是书稿的缺陷', () => {
    expect(() => coverTable(table(cell(0, 0, 2, 1), cell(1, 0, 1, 2)))).toThrow('covered twice');
    expect(() => coverTable(table(cell(1, 1, 2, 1)))).toThrow('leaves the table');
  });
});
