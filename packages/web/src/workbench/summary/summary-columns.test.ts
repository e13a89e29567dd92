import { describe, expect, it } from 'vitest';
import { chosenColumns, DEFAULT_CHOICE, readChoice } from './summary-columns.ts';

describe('汇总表的列', () => {
  it('记住的列序原样取回，不认识的略去，重复的只留一个', () => {
    expect(readChoice(['score', 'project', 'gone', 'score'])).toEqual(['score', 'project']);
    expect(chosenColumns(['score', 'project']).map(({ label }) => label)).toEqual([
      '自评得分',
      '项目名称',
    ]);
  });
  it('没有记过或记坏了，用默认的列', () => {
    expect(readChoice(null)).toBe(DEFAULT_CHOICE);
    expect(readChoice(['gone'])).toBe(DEFAULT_CHOICE);
  });
});
