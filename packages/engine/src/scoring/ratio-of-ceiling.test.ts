import { describe, expect, it } from 'vitest';
import { runMethod } from '../testing/run-method.ts';

const score = (weight: string, target: string, actual: string) =>
  runMethod('ratio-of-ceiling@1', {}, { weight, target, actual }).score;

describe('按反向比例计分 ratio-of-ceiling', () => {
  it('指标值 ÷ 完成值 × 分值：0.45 ÷ 0.49 × 10', () =>
    expect(score('10', '0.45', '0.49')).toBe('9.18'));
  it('没有超过得满分', () => expect(score('10', '0.45', '0.45')).toBe('10'));
  it('超出一倍得一半', () => expect(score('10', '10', '20')).toBe('5'));
  it('指标值为零不计分', () => expect(score('10', '0', '1')).toBe('SCORE_TARGET_ZERO'));
});
