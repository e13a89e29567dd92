import { describe, expect, it } from 'vitest';
import { checkMethod, runMethod } from '../testing/run-method.ts';

const levels = [
  { name: '基本达成目标', from: '80', to: '100', toIncluded: true, unjudged: '100' },
  { name: '部分实现目标', words: ['部分达成'], from: '60', to: '80' },
  { name: '实现目标程度较低', from: '0', to: '60', unjudged: '0' },
];
const score = (actual: string, judged?: string) =>
  runMethod(
    'three-level-qualitative@1',
    { levels },
    {
      weight: '10',
      operator: 'qualitative',
      actual,
      ...(judged === undefined ? {} : { judged }),
    },
  ).score;

describe('按评判等级计分 three-level-qualitative', () => {
  it('不另评分：最高等级满分，最低等级 0，中间等级要由人评', () =>
    expect(['基本达成目标', '部分实现目标', '实现目标程度较低'].map((one) => score(one))).toEqual([
      '10',
      'SCORE_JUDGED_MISSING',
      '0',
    ]));
  it('评分的界限：80% 属于上一级，60% 属于中间', () => {
    expect(score('基本达成目标', '8')).toBe('8');
    expect(score('基本达成目标', '10')).toBe('10');
    expect(score('基本达成目标', '7.99')).toBe('SCORE_JUDGED_OUTSIDE');
    expect(score('部分实现目标', '8')).toBe('SCORE_JUDGED_OUTSIDE');
    expect(score('部分实现目标', '6')).toBe('6');
    expect(score('实现目标程度较低', '6')).toBe('SCORE_JUDGED_OUTSIDE');
    expect(score('实现目标程度较低', '5.99')).toBe('5.99');
  });
  it('印件里的空白和规则包列的别名都认', () => {
    expect(score('基本达 成目标')).toBe('10');
    expect(score('部分达成', '7')).toBe('7');
  });
  it('不认识的等级不猜', () => expect(score('圆满完成')).toBe('SCORE_LEVEL_UNKNOWN'));
  it('区间有空隙、同属两级、两头不到，都不装载', () => {
    const check = (at: number, over: object) =>
      checkMethod('three-level-qualitative@1', {
        levels: levels.map((level, index) => (index === at ? { ...level, ...over } : level)),
      });
    expect(checkMethod('three-level-qualitative@1', { levels })).toBe('');
    expect(check(1, { from: '50' })).toMatch(/不相接/);
    expect(check(1, { toIncluded: true })).toMatch(/同属两级/);
    expect(check(0, { toIncluded: false })).toMatch(/100（含）/);
    expect(check(2, { from: '10' })).toMatch(/从 0 起/);
  });
});
