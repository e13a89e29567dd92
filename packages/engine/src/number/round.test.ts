import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exact, ratio } from './exact.ts';
import { formatFixed, formatTrimmed, roundToGrid } from './round.ts';

describe('舍入 round', () => {
  it.each([
    ['7.962385', 2, '7.96'],
    ['1.005', 2, '1.01'],
    ['2.675', 2, '2.68'],
    ['-1.005', 2, '-1.01'],
    ['0.5', 0, '1'],
    ['99.995', 2, '100.00'],
  ] as const)('四舍五入 %s 留 %i 位得 %s', (text, digits, expected) =>
    expect(formatFixed(exact(text), digits)).toBe(expected),
  );

  it.each([
    ['2.5', '2'],
    ['3.5', '4'],
    ['-2.5', '-2'],
    ['2.51', '3'],
  ])('四舍六入五成双 %s 得 %s', (text, expected) =>
    expect(formatFixed(exact(text), 0, 'half-even')).toBe(expected),
  );

  it.each([
    ['2.999', '2'],
    ['-2.001', '-3'],
    ['-2', '-2'],
  ])('截尾 %s 得 %s', (text, expected) =>
    expect(formatFixed(exact(text), 0, 'floor')).toBe(expected),
  );

  it('得分印出时不留多余的零', () => {
    expect(formatTrimmed(exact('10'), 2)).toBe('10');
    expect(formatTrimmed(exact('7.50'), 2)).toBe('7.5');
    expect(formatTrimmed(exact('100'), 0)).toBe('100');
  });

  it('舍入误差不超过半格，二分之一总是远离零', () => {
    fc.assert(
      fc.property(
        fc.bigInt(),
        fc.bigInt({ min: 1n, max: 10n ** 9n }),
        fc.nat(6),
        (n, d, digits) => {
          const value = ratio(n, d);
          const grid = roundToGrid(value, digits, 'half-up');
          const twice = 2n * (grid * value.denominator - value.numerator * 10n ** BigInt(digits));
          const distance = twice < 0n ? -twice : twice;
          expect(distance <= value.denominator).toBe(true);
          if (distance === value.denominator)
            expect(twice > 0n === value.numerator > 0n).toBe(true);
        },
      ),
    );
  });
});
