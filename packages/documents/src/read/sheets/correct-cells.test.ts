import { describe, expect, it } from 'vitest';
import { rawOf } from '../../testing/raw-document.ts';
import { correctCells } from './correct-cells.ts';
import { readSheetsFromWorkbook } from './from-workbook.ts';

const HEAD = ['项目名称', '主管部门', '年度', '全年预算数', '全年执行数'];
const raw = rawOf([HEAD, ['工作经费', '医疗保障局', '2024', '18', '十五万']], '清单');
const texts = (document: ReturnType<typeof rawOf>) =>
  document.blocks.flatMap((block) =>
    block.kind === 'grid' ? block.cells.map((cell) => `${cell.place.cell}=${cell.text}`) : [],
  );

describe('改好标出的格 correctCells', () => {
  it('只改这一格，再读就对；原来的文档不动', () => {
    const problem = readSheetsFromWorkbook(raw).problems.find(({ cell }) => cell === '清单!E2');
    expect(problem?.severity).toBe('error');
    const mended = correctCells(raw, [{ cell: '清单!E2', value: '15.221636' }]);
    const preview = readSheetsFromWorkbook(mended);
    expect(preview.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(preview.sheets[0]?.funds.rows[0]?.executed).toBe('15.221636');
    expect(texts(raw)).toContain('清单!E2=十五万');
  });
  it('公式和背后存的数随改动去掉，读的是写上去的字', () => {
    const computed = rawOf([[{ text: '84.56%', stored: '0.8456', formula: 'B1/C1' }]]);
    const [grid] = correctCells(computed, [{ cell: 'Sheet1!A1', value: '84.5' }]).blocks;
    expect(grid?.kind === 'grid' ? grid.cells[0] : null).toMatchObject({
      text: '84.5',
      formula: null,
    });
    expect(grid?.kind === 'grid' ? grid.cells[0] : null).not.toHaveProperty('stored');
  });
  it('空格子可以填上，填空值就清空', () => {
    const gap = rawOf([['甲', '', '丙']]);
    expect(texts(correctCells(gap, [{ cell: 'Sheet1!B1', value: '乙' }]))).toEqual([
      'Sheet1!A1=甲',
      'Sheet1!B1=乙',
      'Sheet1!C1=丙',
    ]);
    expect(texts(correctCells(gap, [{ cell: 'Sheet1!A1', value: null }]))[0]).toBe('Sheet1!A1=');
  });
  it.each(['别的表!A1', 'Sheet1!XFE1', 'Sheet1!A9999999', 'Sheet1!Z99', '不是地址'])(
    '表外的地址“%s”什么也不改',
    (cell) => {
      const document = rawOf([['甲']]);
      expect(texts(correctCells(document, [{ cell, value: '乙' }]))).toEqual(texts(document));
    },
  );
});
