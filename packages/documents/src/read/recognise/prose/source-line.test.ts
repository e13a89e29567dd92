import { describe, expect, it } from 'vitest';
import { recognise } from '../recognise.ts';
import { gridDocument } from '../tables/fixture.ts';

describe('写在工作簿里的文字', () => {
  it('一行一格的文字按文字读，标题里的年份不算没有采用的数', () => {
    const rows = [
      ['南桥区民政局2022年度部门决算情况说明'],
      ['本年支出合计200.00万元'],
      ['其中：基本支出90.00万元，占本年支出合计的45.00%。'],
    ];
    const { document, facts, unread } = recognise(gridDocument([{ name: 'Sheet1', rows }]));
    expect(document).toMatchObject({ department: '南桥区民政局', year: 2022 });
    expect(facts.map(({ value }) => value)).toContain('200.00');
    expect(unread).toEqual([]);
  });
  it('几格一行的表不是文字', () => {
    const rows = [['甲', '12.5'], ['乙'], ['丙', '3.5', '4.5']];
    const { unread, facts } = recognise(gridDocument([{ name: 'Sheet1', rows }]));
    expect(unread.length + facts.length).toBeGreaterThan(0);
    expect(facts.filter(({ label }) => label === '乙')).toEqual([]);
  });
});
