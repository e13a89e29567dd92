import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { add, compare, divide, equals, exact, multiply, ratio, subtract } from './exact.ts';

const rational = fc
  .tuple(fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n }), fc.bigInt({ min: 1n, max: 10n ** 6n }))
  .map(([numerator, denominator]) => ratio(numerator, denominator));

describe('精确数 exact', () => {
  it('读入十进制文本不损失一位', () => {
    expect(exact('15.221636')).toEqual({ numerator: 3805409n, denominator: 250000n });
    expect(exact('-0.06')).toEqual({ numerator: -3n, denominator: 50n });
  });

  it.each(['', '1e3', '１２', '1,000', '25. 65', '--1', '.5', '5.'])(
    '拒绝不是十进制的文本 %j',
    (text) => expect(() => exact(text)).toThrow(RangeError),
  );

  it('零作除数是调用者的错', () =>
    expect(() => divide(exact('1'), exact('0'))).toThrow(RangeError));

  it('总是最简分数，分母为正', () =>
    expect(ratio(6n, -4n)).toEqual({ numerator: -3n, denominator: 2n }));

  it('加减互逆、乘除互逆', () => {
    fc.assert(
      fc.property(rational, rational, (a, b) => {
        expect(equals(subtract(add(a, b), b), a)).toBe(true);
        if (b.numerator !== 0n) expect(equals(divide(multiply(a, b), b), a)).toBe(true);
      }),
    );
  });

  it('比较与差的符号一致', () => {
    fc.assert(
      fc.property(rational, rational, (a, b) => {
        const sign = subtract(a, b).numerator;
        expect(compare(a, b)).toBe(sign < 0n ? -1 : sign === 0n ? 0 : 1);
      }),
    );
  });
});
