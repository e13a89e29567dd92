import { describe, expect, it } from 'vitest';
import { demoYear, printedMarks } from './index.ts';

describe('报告印出的得分 printedMarks', () => {
  it('隆化 2023：18 项和总体评分，项目名去掉括号里的说明', () => {
    const marks = printedMarks(demoYear('longhua-2023')!);
    expect(Object.keys(marks)).toHaveLength(19);
    expect(marks['']).toBe('98');
    expect(marks['绩效目标管理/目标质量']).toBe('4');
    expect(marks['基础工作/指标体系建设']).toBe('3');
  });
  it('乐昌 2021 只印了总分，各项没有印得分', () =>
    expect(printedMarks(demoYear('lechang-2021')!)).toEqual({ '': '100' }));
  it('河北 2021 没有分值，也没有得分', () =>
    expect(printedMarks(demoYear('hebei-2021')!)).toEqual({}));
});
