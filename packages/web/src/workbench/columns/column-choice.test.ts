import { describe, expect, it } from 'vitest';
import { DEFAULT_CHOICE, SUMMARY_COLUMNS } from '../summary/summary-columns.ts';
import { chosenOf, readChoice } from './column-choice.ts';

describe('列的选择', () => {
  it('记住的列序原样取回，不认识的略去，重复的只留一个', () => {
    expect(readChoice(SUMMARY_COLUMNS, ['score', 'project', 'gone', 'score'])).toEqual([
      'score',
      'project',
    ]);
    expect(chosenOf(SUMMARY_COLUMNS, ['score', 'project']).map(({ label }) => label)).toEqual([
      '自评得分',
      '项目名称',
    ]);
  });
  it('没有记过或记坏了，什么都不算选过', () => {
    expect(readChoice(SUMMARY_COLUMNS, null)).toBeNull();
    expect(readChoice(SUMMARY_COLUMNS, ['gone'])).toBeNull();
    expect(chosenOf(SUMMARY_COLUMNS, DEFAULT_CHOICE)).toHaveLength(DEFAULT_CHOICE.length);
  });
});
