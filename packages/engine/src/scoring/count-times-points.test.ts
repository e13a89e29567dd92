import { describe, expect, it } from 'vitest';
import { checkMethod, runMethod } from '../testing/run-method.ts';

const score = (actual: string) =>
  runMethod('count-times-points@1', { each: '1' }, { weight: '3', actual }).score;

describe('按项计分 count-times-points', () => {
  it('每项 1 分，最高得分值', () =>
    expect(['0', '1', '3', '5'].map((one) => score(one))).toEqual(['0', '1', '3', '3']));
  it('项数要是整数', () => expect(score('2.5')).toBe('SCORE_COUNT_INVALID'));
  it('每项得分要大于 0', () =>
    expect(checkMethod('count-times-points@1', { each: '-1' })).toMatch(/大于 0/));
});
