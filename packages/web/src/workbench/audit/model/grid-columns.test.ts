import type { RawBlock } from '@mingjian/engine';
import { describe, expect, it } from 'vitest';
import { gridColumns, isFigure } from './grid-columns.ts';

type Grid = Extract<RawBlock, { kind: 'grid' }>;
const place = { line: 1, page: null, cell: null };

const gridOf = (rows: readonly (readonly string[])[]): Grid => ({
  kind: 'grid',
  name: null,
  rows: rows.length,
  columns: rows[0]?.length ?? 0,
  place,
  hiddenRows: [],
  hiddenColumns: [],
  cells: rows.flatMap((texts, row) =>
    texts.map((text, column) => ({
      row,
      column,
      rowSpan: 1,
      columnSpan: 1,
      text,
      place,
      formula: null,
    })),
  ),
});

describe('表格在纸上的列', () => {
  const wide = gridOf([
    ['2101501', '行政运行', '320000', '14.00'],
    ['2101550', '事业运行', '140000', '—'],
    ['2101599', '其他医疗保障管理事务支出', '9', '1.00'],
  ]);
  it('数字放得下不折行，位数多的列宽', () => {
    const { widths } = gridColumns(wide);
    expect(widths[2]).toBeGreaterThanOrEqual('320000①'.length * 7 + 10);
    expect(widths[2]).toBeGreaterThan(widths[3] ?? 0);
    expect(widths[1]).toBeLessThanOrEqual(12 * 12.5 + 12);
  });
  it('数字列左边字最多的一列是行名，编码列和序号列不是', () => {
    expect(gridColumns(wide).label).toBe(1);
    const numbered = gridOf([
      ['1', '会议费', '3.00'],
      ['2', '培训费', '4.00'],
    ]);
    expect(gridColumns(numbered).label).toBe(1);
  });
  it('没有数字的表不留行名', () =>
    expect(
      gridColumns(
        gridOf([
          ['甲', '乙'],
          ['丙', '丁'],
        ]),
      ).label,
    ).toBeNull());
  it.each([
    ['-3.20', true],
    ['≤320000', true],
    ['98.5%', true],
    ['14 万元', false],
    ['', false],
  ])('%s 单独是不是数：%s', (text, expected) => expect(isFigure(text)).toBe(expected));
});
