import { describe, expect, it } from 'vitest';
import type { Operator } from '../sheet/self-evaluation.ts';
import { runMethod } from '../testing/run-method.ts';

const score = (operator: Operator, target: string, actual: string) =>
  runMethod('full-or-nothing@1', {}, { weight: '5', operator, target, actual }).score;

describe('直接赋分 full-or-nothing', () => {
  it('数：达到得满分，否则不得分', () => {
    expect(score('>=', '10', '10')).toBe('5');
    expect(score('>', '10', '10')).toBe('0');
    expect(score('=', '10', '11')).toBe('0');
    expect(score('<=', '10', '10')).toBe('5');
    expect(score('<', '10', '10')).toBe('0');
  });
  it('期限：按日期先后', () => {
    expect(score('deadline', '2024-12-31', '2024-12-31')).toBe('5');
    expect(score('deadline', '2024-12-31', '2025-01-02')).toBe('0');
  });
  it('是与否', () => {
    expect(score('qualitative', '成立', '是')).toBe('5');
    expect(score('qualitative', '成立', '否')).toBe('0');
  });
  it('别的词不猜', () => expect(score('qualitative', '成立', '大概')).toBe('SCORE_ANSWER_UNKNOWN'));
  it('没有填不当作否', () =>
    expect(runMethod('full-or-nothing@1', {}, { weight: '5', operator: 'qualitative' }).score).toBe(
      'SCORE_ACTUAL_MISSING',
    ));
});
