import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseStoredNumber, storedText, withoutBinaryNoise } from './stored-number.ts';

const clean = (text: string): string | null => {
  const stored = parseStoredNumber(text);
  return stored && storedText(withoutBinaryNoise(stored));
};

describe('工作簿里存的数 stored numbers', () => {
  it('十五位以内原样保留', () => {
    expect(clean('15.221636')).toBe('15.221636');
    expect(clean('9999999999999.99')).toBe('9999999999999.99');
    expect(clean('1.5E-3')).toBe('0.0015');
    expect(clean('12E3')).toBe('12000');
  });

  it('二进制尾数还原成看得见的数', () => {
    expect(clean('15.221636000000001')).toBe('15.221636');
    expect(clean('0.30000000000000004')).toBe('0.3');
    expect(clean('4898.3800000000001')).toBe('4898.38');
    expect(clean('16387.610000000001')).toBe('16387.61');
    expect(clean('-25.649999999999999')).toBe('-25.65');
  });

  it('超过十七位的是真正的小数，不动', () => {
    expect(clean('123456789012345678.90')).toBe('123456789012345678.9');
  });

  it('不是数的不认', () => {
    for (const text of ['', '-', '1,2', 'abc', '1e99999', '--1'])
      expect(parseStoredNumber(text)).toBeNull();
  });

  it('以分为单位的金额经双精度写出再读回，一分不差', () => {
    fc.assert(
      fc.property(fc.integer({ min: -999_999_999_999, max: 999_999_999_999 }), (cents) => {
        const stored = parseStoredNumber((cents / 100).toPrecision(17))!;
        const { coefficient, scale } = withoutBinaryNoise(stored);
        expect(coefficient * 100n).toBe(BigInt(cents) * 10n ** BigInt(scale));
      }),
    );
  });
});
