import { describe, expect, it } from 'vitest';

import { statements } from './said.ts';

const REPEATED = '2023年度本年收入合计 500.00 万元。';
const said = (between: string, again: string): readonly string[] =>
  statements(`示例市甲局2023年度部门决算\n一、总体情况说明\n${REPEATED}\n${between}\n${again}`);

describe('重复印出的主要数字：同一单位、同一时间才相比', () => {
  it('换了一节、口径未变，请人核对', () => {
    expect(said('二、收入决算情况说明', '本年收入合计 480.00 万元。')).toEqual([
      'supposed same 500.00 480.00',
    ]);
    expect(said('二、局本级情况说明', '本年收入合计 480.00 万元。')).toEqual([]);
  });
  it('句中写明是所属单位的、是年初预算的、是别的年度的，都不相比', () => {
    expect(said('二、说明', '所属单位本年支出合计 90.00 万元，本年收入合计 480.00 万元。')).toEqual(
      [],
    );
    expect(said('二、说明', '2023年初预算中，本年收入合计 480.00 万元。')).toEqual([]);
    expect(said('2022年度：', '本年收入合计 480.00 万元。')).toEqual([]);
  });
  it('“与上年相比”里的年份不是这个数的年份', () =>
    expect(
      said('二、收入决算情况说明', '与2022年度相比变化不大，本年收入合计 480.00 万元。'),
    ).toEqual(['supposed same 500.00 480.00']));
  it('小标题是单位、项目的，各说各的', () =>
    expect(said('（一）农机推广站', '本年收入合计 480.00 万元。')).toEqual([]));
});
