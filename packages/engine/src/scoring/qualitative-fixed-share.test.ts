import { describe, expect, it } from 'vitest';
import { checkMethod, runMethod } from '../testing/run-method.ts';

const levels = [
  { name: '优', share: '100' },
  { name: '良', share: '85' },
  { name: '中', share: '70' },
  { name: '差', share: '0' },
];
const score = (actual: string) =>
  runMethod('qualitative-fixed-share@1', { levels }, { weight: '15', actual }).score;

describe('按等级固定比例计分 qualitative-fixed-share', () => {
  it('每个等级一个比例', () =>
    expect(['优', '良', '中', '差'].map((one) => score(one))).toEqual([
      '15',
      '12.75',
      '10.5',
      '0',
    ]));
  it('不认识的等级不猜', () => expect(score('一般')).toBe('SCORE_LEVEL_UNKNOWN'));
  it('比例要逐级降低，在 0 与 100 之间', () => {
    expect(
      checkMethod('qualitative-fixed-share@1', {
        levels: [...levels, { name: '很差', share: '0' }],
      }),
    ).toMatch(/不低于上一等级/);
    expect(
      checkMethod('qualitative-fixed-share@1', { levels: [{ name: '优', share: '120' }] }),
    ).toMatch(/0 与 100/);
  });
});
