import { describe, expect, it } from 'vitest';
import { chosenOf } from '../columns/column-choice.ts';
import {
  columnRuns,
  initialColumns,
  isWide,
  leastWidth,
  PROJECT_COLUMNS,
} from './project-columns.ts';

const runs = (keys: readonly string[]) =>
  columnRuns(chosenOf(PROJECT_COLUMNS, keys)).map(
    ({ group, columns }) => `${group ?? ''}${columns.length}`,
  );

describe('项目资金的列', () => {
  it('照原样的次序：资金五列一组，自评三列一组', () =>
    expect(runs(initialColumns(true))).toEqual(['1', '1', '1', '项目资金5', '自评3', '1']));
  it('没有自评表的年度不列得分和等级', () => {
    expect(initialColumns(false)).not.toContain('score');
    expect(runs(initialColumns(false))).toContain('自评1');
  });
  it('项目名称总有 220 像素：原来的列一屏放得下，全部列要左右滚动', () => {
    const usual = chosenOf(PROJECT_COLUMNS, initialColumns(true));
    expect(leastWidth(usual.filter(({ key }) => key === 'project'))).toBe(220);
    expect(isWide(usual)).toBe(false);
    expect(isWide(PROJECT_COLUMNS)).toBe(true);
  });
  it('打散了次序，只有挨着的同组列合一个表头', () =>
    expect(runs(['project', 'executed', 'score', 'fullYearBudget', 'rate'])).toEqual([
      '1',
      '项目资金1',
      '自评1',
      '项目资金1',
      '自评1',
    ]));
});
