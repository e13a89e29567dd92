import { demoYear } from '@mingjian/demo';
import { describe, expect, it } from 'vitest';
import { sumFigures } from './figure-sum.ts';
import { summaryBook } from './summary-book.ts';
import { summaryRows } from './summary-rows.ts';

const row = (budget: string | null, executed: string | null) => ({
  unitName: '局',
  project: '甲',
  budget,
  executed,
  conclusion: null,
  remark: null,
});

describe('绩效评价信息汇总表', () => {
  it('河北 2021 年 15 行，合计 16387.61 与 9034.99', () => {
    const sheets = demoYear('hebei-2021')?.sheets ?? [];
    const book = summaryBook({
      title: '2021年绩效评价信息汇总表',
      note: '含一般公共预算和政府性基金项目',
      unit: '万元',
      rows: summaryRows(sheets),
      totalConclusion: null,
      footer: null,
    });
    const table = book.parts[0]?.blocks.find((block) => block.kind === 'table');
    if (table?.kind !== 'table') throw new Error('no table');
    const text = (row: number, column: number) =>
      table.cells.find((cell) => cell.row === row && cell.column === column)?.text;
    expect(table.rows).toBe(17);
    expect([text(1, 0), text(1, 3), text(1, 4)]).toEqual(['合计', '16387.61', '9034.99']);
    expect([text(2, 0), text(2, 2), text(2, 3), text(2, 4)]).toEqual([
      '1',
      '冀财社〔2020〕201号提前下达2021年省级财政城乡居民医保村级代办员补助资金',
      '11',
      '11',
    ]);
    expect(text(16, 0)).toBe('15');
  });
  it('没有填的数不当作零，合计说明另缺几项', () => {
    const book = summaryBook({
      title: 't',
      note: null,
      unit: '万元',
      rows: [row('1.50', '0'), row(null, 'n/a'), row('2.50', '3')],
      totalConclusion: null,
      footer: null,
    });
    const table = book.parts[0]?.blocks.at(-1);
    if (table?.kind !== 'table') throw new Error('no table');
    const total = table.cells.filter((cell) => cell.row === 1).map((cell) => cell.text);
    expect(total).toEqual(['合计', '4.00', '3', '', '预算数另缺1项']);
    expect(
      table.cells.filter((cell) => cell.row === 3 && cell.column > 2).map((cell) => cell.text),
    ).toEqual(['', '—', '', '']);
  });
  it('合计的位数：不比最细的少，也不凭空添零', () => {
    expect(sumFigures(['18', '15.221636']).text).toBe('33.221636');
    expect(sumFigures(['1.103', '165.267']).text).toBe('166.370');
    expect(sumFigures(['1.103', '165.3', '0.067']).text).toBe('166.47');
    expect(sumFigures([null]).missing).toBe(1);
  });
});
