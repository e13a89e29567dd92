import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkMethod, runMethod } from '../testing/run-method.ts';

const bands = [
  { from: null, to: '60', points: '0' },
  { from: '60', to: '80', points: '5' },
  { from: '80', to: '100', points: '7' },
  { from: '100', to: null, points: '10' },
];
const rate = (actual: string, weight = '10') =>
  runMethod('steps@1', { bands, outOf: '10' }, { weight, target: '100', actual }).score;

describe('分段计分 steps', () => {
  it('下限属于这一段：100、99.99、80、79.99、60、59.99、0', () =>
    expect(['100', '99.99', '80', '79.99', '60', '59.99', '0'].map((one) => rate(one))).toEqual([
      '10',
      '7',
      '7',
      '5',
      '5',
      '0',
      '0',
    ]));
  it('超过 100 得最高段', () => expect(rate('120')).toBe('10'));
  it('分值不同按比例折算', () => expect(rate('87.5', '20')).toBe('14'));
  it('有空隙、有重叠、空段、两头不敞开、超过满分，都不装载', () => {
    const check = (over: object, at: number) =>
      checkMethod('steps@1', {
        bands: bands.map((band, index) => (index === at ? { ...band, ...over } : band)),
        outOf: '10',
      });
    expect(checkMethod('steps@1', { bands, outOf: '10' })).toBe('');
    expect(check({ from: '61' }, 1)).toMatch(/空隙：60 到 61/);
    expect(check({ from: '59' }, 1)).toMatch(/重叠：59 到 60/);
    expect(check({ from: '80' }, 1)).toMatch(/空的/);
    expect(check({ from: '0' }, 0)).toMatch(/没有向下敞开/);
    expect(check({ to: '200' }, 3)).toMatch(/没有向上敞开/);
    expect(check({ to: null }, 1)).toMatch(/重叠：中间的界限/);
    expect(check({ points: '11' }, 3)).toMatch(/不在 0 与 10 之间/);
  });
  it('凡是装载得了的分段，任何完成率恰好落在一段里', () =>
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.integer({ min: 1, max: 150 }), { minLength: 1, maxLength: 6 }),
        fc.integer({ min: 0, max: 20_000 }),
        (cuts, hundredths) => {
          const sorted = cuts.toSorted((a, b) => a - b).map(String);
          const made = [null, ...sorted].map((from, index) => ({
            from,
            to: sorted[index] ?? null,
            points: String(index),
          }));
          const parameters = { bands: made, outOf: '10' };
          expect(checkMethod('steps@1', parameters)).toBe('');
          const actual = (hundredths / 100).toFixed(2);
          const found = runMethod('steps@1', parameters, {
            weight: '10',
            target: '100',
            actual,
          }).score;
          expect(found).toBe(String(sorted.filter((cut) => Number(cut) <= Number(actual)).length));
        },
      ),
    ));
});
