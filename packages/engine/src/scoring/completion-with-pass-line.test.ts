import { describe, expect, it } from 'vitest';
import { checkMethod, runMethod } from '../testing/run-method.ts';

const score = (weight: string, target: string, actual: string, passLine = '0.6') =>
  runMethod('completion-with-pass-line@1', { passLine }, { weight, target, actual }).score;

describe('按完成比例计分（设及格线） completion-with-pass-line', () => {
  it('已印得分 12.39、7.96、8.99、0', () => {
    expect(score('20', '18', '15.26')).toBe('12.39');
    expect(score('10', '109000', '100116')).toBe('7.96');
    expect(score('10', '99', '95')).toBe('8.99');
    expect(score('5', '9', '4')).toBe('0');
  });
  it('及格线上得 0，线上一点就有分', () => {
    expect(score('10', '100', '60')).toBe('0');
    expect(score('10', '100', '61')).toBe('0.25');
  });
  it('及格线为 0 就是按比例', () => expect(score('20', '18', '15.26', '0')).toBe('16.96'));
  it('四步和结果', () =>
    expect(
      runMethod(
        'completion-with-pass-line@1',
        { passLine: '0.6' },
        { weight: '10', target: '109000', actual: '100116' },
      ).steps,
    ).toEqual([
      '完成比例 100116 ÷ 109000 ＝ 0.918495…',
      '减及格线 0.918495… − 60% ＝ 0.318495…',
      '除以满分段 0.318495… ÷ 40% ＝ 0.796238…',
      '乘分值 0.796238… × 10 ＝ 7.962385…',
    ]));
  it('参数不对时说清楚', () => {
    expect(checkMethod('completion-with-pass-line@1', {})).toMatch(/缺少参数 passLine/);
    expect(checkMethod('completion-with-pass-line@1', { passLine: '1' })).toMatch(
      /0（含）与 1（不含）/,
    );
    expect(
      checkMethod('completion-with-pass-line@1', { passLine: '0.33333333333333333333' }),
    ).toMatch(/位数过多/);
    expect(checkMethod('completion-with-pass-line@1', { passLine: 0.6 })).toMatch(/带引号/);
    expect(checkMethod('completion-with-pass-line@1', { passLine: '0.6', line: '1' })).toMatch(
      /不认识的参数 line/,
    );
  });
});
