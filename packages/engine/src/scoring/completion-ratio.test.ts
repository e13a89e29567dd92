import { describe, expect, it } from 'vitest';
import { runMethod } from '../testing/run-method.ts';

const score = (weight: string, target: string, actual: string) =>
  runMethod('completion-ratio@1', {}, { weight, target, actual }).score;

describe('按完成比例计分 completion-ratio', () => {
  it('未达到的按比例：15.26 ÷ 18 × 20', () => expect(score('20', '18', '15.26')).toBe('16.96'));
  it('参保人数 100116 ÷ 109000 × 10', () => expect(score('10', '109000', '100116')).toBe('9.18'));
  it('超过指标值仍只得满分', () => expect(score('10', '100', '180')).toBe('10'));
  it('半分进位：2.02 ÷ 4 ＝ 0.505', () => expect(score('1', '4', '2.02')).toBe('0.51'));
  it('完成零得 0 分', () => expect(score('10', '100', '0')).toBe('0'));
  it('指标值为零时说明原因，不给分', () => expect(score('10', '0', '5')).toBe('SCORE_TARGET_ZERO'));
  it('指标值为负时说明原因', () => expect(score('10', '-2', '5')).toBe('SCORE_TARGET_NEGATIVE'));
  it('缺完成值不当作 0', () =>
    expect(runMethod('completion-ratio@1', {}, { weight: '10', target: '5' }).score).toBe(
      'SCORE_ACTUAL_MISSING',
    ));
  it('步骤写得出来', () =>
    expect(
      runMethod('completion-ratio@1', {}, { weight: '20', target: '18', actual: '15.26' }).steps,
    ).toEqual(['完成比例 15.26 ÷ 18 ＝ 0.847777…', '乘分值 0.847777… × 20 ＝ 16.955555…']));
});
