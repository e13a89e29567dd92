import { describe, expect, it } from 'vitest';
import { runMethod } from '../testing/run-method.ts';

const score = (judged?: string, reason?: string) =>
  runMethod(
    'manual-with-reason@1',
    {},
    {
      weight: '5',
      ...(judged === undefined ? {} : { judged }),
      ...(reason === undefined ? {} : { reason }),
    },
  ).score;

describe('人工评分，写明理由 manual-with-reason', () => {
  it('有评分、有理由才计分', () => {
    expect(score('3', '缺少日常监控记录')).toBe('3');
    expect(score('0', '没有开展')).toBe('0');
    expect(score('3')).toBe('SCORE_REASON_MISSING');
    expect(score('3', '  ')).toBe('SCORE_REASON_MISSING');
    expect(score(undefined, '有理由')).toBe('SCORE_JUDGED_MISSING');
  });
  it('评分在 0 与分值之间', () => {
    expect(score('5.01', '多了')).toBe('SCORE_JUDGED_OUTSIDE');
    expect(score('-1', '少了')).toBe('SCORE_JUDGED_OUTSIDE');
  });
});
