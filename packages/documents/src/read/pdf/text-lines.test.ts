import { describe, expect, it } from 'vitest';
import { restoreCompatibility } from './compatibility.ts';
import type { Glyph } from './page-marks.ts';
import { joinCellLines, type TextLine, textLines } from './text-lines.ts';
import { findUnruledTables } from './unruled-tables.ts';

/** Ten-point print: a Chinese character is 10 wide, anything else 5. */
function print(text: string, x: number, y: number, gap = 0): Glyph[] {
  let at = x;
  return [...text].map((character) => {
    const width = /[\u2e80-\uffef]/.test(character) ? 10 : 5;
    const glyph = {
      text: character,
      x: at,
      y,
      endX: at + width,
      endY: y,
      size: 10,
      space: character === ' ',
    };
    at += width + gap;
    return glyph;
  });
}
const lines = (...parts: Glyph[][]): string[] => textLines(parts.flat()).map((line) => line.text);

const cellOf = (width: number, ...rows: string[]): string =>
  joinCellLines(textLines(rows.flatMap((row, index) => print(row, 0, 20 + index * 14))), width);

/** Cells at their columns, row by row, fourteen points apart. */
const rowsOf = (...rows: (readonly (readonly [number, string])[])[]): TextLine[] =>
  textLines(
    rows.flatMap((row, index) => row.flatMap(([x, text]) => print(text, x, 20 + index * 14))),
  );

describe('没有框线的表 findUnruledTables', () => {
  it('三行以上、上下对齐、多数带数字', () => {
    const lines = rowsOf(
      [
        [0, '项目'],
        [100, '年初'],
        [160, '决算'],
      ],
      [
        [0, '基本支出'],
        [100, '1.00'],
        [165, '2.00'],
      ],
      [
        [0, '项目支出'],
        [165, '3.00'],
      ],
    );
    expect(findUnruledTables(lines).map((table) => table.rows)).toEqual([
      [
        ['项目', '年初', '决算'],
        ['基本支出', '1.00', '2.00'],
        ['项目支出', '', '3.00'],
      ],
    ]);
  });

  it('封面上的名目、两行、不带数字的，都不算表', () => {
    const cover = rowsOf(
      [
        [0, '部门名称：'],
        [100, '示例局1'],
      ],
      [
        [0, '填报人：'],
        [100, '某2'],
      ],
      [
        [0, '日期：'],
        [100, '3'],
      ],
    );
    const two = rowsOf(
      [
        [0, '甲'],
        [100, '1'],
      ],
      [
        [0, '乙'],
        [100, '2'],
      ],
    );
    const words = rowsOf(
      [
        [0, '甲'],
        [100, '一'],
      ],
      [
        [0, '乙'],
        [100, '二'],
      ],
      [
        [0, '丙'],
        [100, '三'],
      ],
    );
    expect([cover, two, words].flatMap(findUnruledTables)).toEqual([]);
  });
});

describe('字排成行 textLines', () => {
  it('同一基线成一行，左右按位置', () => {
    expect(lines(print('万元', 54, 20), print('450.86', 22, 20), print('收入', 0, 20.5))).toEqual([
      '收入450.86万元',
    ]);
  });

  it('印出的空格保留，撑开的字距不当空格', () => {
    expect(lines(print('2024 年', 0, 20))).toEqual(['2024 年']);
    expect(lines(print('目录', 0, 20, 4))).toEqual(['目录']);
    expect(lines(print('甲', 0, 20), print('乙', 100, 20))).toEqual(['甲  乙']);
  });

  it('相邻两格的数字靠得再近也不粘成一个', () => {
    expect(lines(print('1234.5', 0, 20), print('84.56%', 32, 20))).toEqual(['1234.5 84.56%']);
  });

  it('错开一丝印两遍是加粗', () => {
    expect(lines(print('合计', 0, 20), print('合计', 0.4, 20))).toEqual(['合计']);
  });

  it('格内放不下而折的行接上，有余地而换的行分开', () => {
    expect(cellOf(60, '一般公共预', '算支出')).toBe('一般公共预算支出');
    expect(cellOf(160, '一般公共预', '算支出')).toBe('一般公共预\n算支出');
    expect(cellOf(62, '项目资金', '（万元）')).toBe('项目资金（万元）');
  });

  it('康熙部首与兼容字还原，全角数字不动', () => {
    expect(restoreCompatibility('⼀⼆⻓⻔⻋⾦８５％①')).toBe('一二长门车金８５％①');
  });
});
