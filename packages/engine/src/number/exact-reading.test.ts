import fc from 'fast-check';
import { expect, it } from 'vitest';
import { exact, ratio } from './exact.ts';
import { decimalText, formatFixed } from './round.ts';

it('长短小数走两条路，读出来都是最简分数，写回去还是原数', () =>
  fc.assert(
    fc.property(
      fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }),
      fc.integer({ min: 0, max: 18 }),
      (coefficient, scale) => {
        const text = decimalText(coefficient, scale);
        expect(exact(text)).toEqual(ratio(coefficient, 10n ** BigInt(scale)));
        expect(formatFixed(exact(text), scale)).toBe(text);
      },
    ),
    { numRuns: 1000 },
  ));

it('零的各种写法是同一个零', () =>
  expect(['0', '-0.00', '000.0'].map((one) => exact(one))).toEqual(
    Array.from({ length: 3 }, () => ({ numerator: 0n, denominator: 1n })),
  ));
