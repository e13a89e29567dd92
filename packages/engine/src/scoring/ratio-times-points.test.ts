import { describe, expect, it } from 'vitest';
import { runMethod } from '../testing/run-method.ts';

const score = (target: string, actual: string) =>
  runMethod('ratio-times-points@1', {}, { weight: '4', target, actual }).score;

describe('按比率计分 ratio-times-points', () => {
  it('已做数 ÷ 应做数 × 分值', () => {
    expect(score('9', '9')).toBe('4');
    expect(score('9', '8')).toBe('3.56');
    expect(score('9', '0')).toBe('0');
  });
  it('已做数大于应做数是数错了', () => expect(score('9', '10')).toBe('SCORE_ABOVE_REQUIRED'));
  it('没有应做的，不能计分', () => expect(score('0', '0')).toBe('SCORE_TARGET_ZERO'));
});
