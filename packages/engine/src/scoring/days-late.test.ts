import { describe, expect, it } from 'vitest';
import { checkMethod, runMethod } from '../testing/run-method.ts';

const score = (actual: string) =>
  runMethod('days-late@1', { perDay: '0.5', incomplete: ['材料不全'] }, { weight: '5', actual })
    .score;

describe('按逾期天数扣分 days-late', () => {
  it('按时得满分，逾期一天扣 0.5，扣完为止', () =>
    expect(['0', '1', '3', '10', '30'].map((one) => score(one))).toEqual([
      '5',
      '4.5',
      '3.5',
      '0',
      '0',
    ]));
  it('材料不全不得分', () => expect(score('材料不全')).toBe('0'));
  it('别的词不猜', () => expect(score('晚了几天')).toBe('SCORE_ACTUAL_MISSING'));
  it('半天不算', () => expect(score('0.5')).toBe('SCORE_COUNT_INVALID'));
  it('每天扣分要大于 0', () =>
    expect(checkMethod('days-late@1', { perDay: '0' })).toMatch(/大于 0/));
});
