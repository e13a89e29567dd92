import { describe, expect, it } from 'vitest';
import { checkMethod, runMethod } from '../testing/run-method.ts';

const score = (actual: string, floor = '0') =>
  runMethod('deduction-per-event@1', { each: '1', floor }, { weight: '5', actual }).score;

describe('按次扣分 deduction-per-event', () => {
  it('没有发生得满分，每次扣 1 分，扣完为止', () =>
    expect(['0', '1', '4', '5', '9'].map((one) => score(one))).toEqual(['5', '4', '1', '0', '0']));
  it('有下限的扣到下限', () => expect(score('9', '2')).toBe('2'));
  it('次数要是不小于 0 的整数', () => {
    expect(score('1.5')).toBe('SCORE_COUNT_INVALID');
    expect(score('-1')).toBe('SCORE_COUNT_INVALID');
  });
  it('没有填不当作没有发生', () =>
    expect(runMethod('deduction-per-event@1', { each: '1' }, { weight: '5' }).score).toBe(
      'SCORE_ACTUAL_MISSING',
    ));
  it('每次扣分要大于 0', () =>
    expect(checkMethod('deduction-per-event@1', { each: '0' })).toMatch(/大于 0/));
});
