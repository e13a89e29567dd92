import { describe, expect, it } from 'vitest';
import { checkMethod, runMethod } from '../testing/run-method.ts';

const score = (weight: string, target: string, actual: string, factor = '1') =>
  runMethod('overrun-of-ceiling@1', { factor }, { weight, target, actual }).score;

describe('按超出比例扣分 overrun-of-ceiling', () => {
  it('单价 0.49 对上限 0.45，得 9.11', () => expect(score('10', '0.45', '0.49')).toBe('9.11'));
  it('没有超过得满分，花得再少也是满分', () => {
    expect(score('20', '320000', '140000')).toBe('20');
    expect(score('20', '512769', '0')).toBe('20');
  });
  it('超出一倍扣完，再多也不是负数', () => {
    expect(score('10', '10', '20')).toBe('0');
    expect(score('10', '10', '50')).toBe('0');
  });
  it('二点五倍扣分：1 − 2.5 × 0.04 ÷ 0.45', () =>
    expect(score('10', '0.45', '0.49', '2.5')).toBe('7.78'));
  it('指标值为零没有超出比例', () => expect(score('10', '0', '1')).toBe('SCORE_TARGET_ZERO'));
  it('倍数要大于 0', () =>
    expect(checkMethod('overrun-of-ceiling@1', { factor: '0' })).toMatch(/大于 0/));
});
