import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readFigure } from './read-figure.ts';

const read = (text: string, unit: string | null = '万元'): string | null => {
  const result = readFigure(text, unit);
  return result.ok ? result.value : result.failure.message;
};

describe('数字格 readFigure', () => {
  it('全角数字、千分位、本格的单位看得懂，打印的位数保留', () => {
    expect(read('１５．２２１６３６')).toBe('15.221636');
    expect(read('16,387.61')).toBe('16387.61');
    expect(read('450.80')).toBe('450.80');
    expect(read('18万元')).toBe('18');
    expect(read('９５％', '%')).toBe('95');
  });
  it('空、零、不适用是三个值', () => {
    expect(read('')).toBeNull();
    expect(read('0')).toBe('0');
    expect(read('—')).toBe('n/a');
  });
  it('有两种读法时列出来请人选，不替人选', () => {
    expect(read('2,20')).toContain('2.20 还是 220');
    expect(read('25 65')).toContain('中间有空格');
  });
  it('别的单位、约数、文字都说明原因', () => {
    expect(read('180000元')).toContain('这一格的单位是万元');
    expect(read('约15')).toContain('准确的数');
    expect(read('九成')).toContain('不是数');
  });
  it('写出的整数原样读回', () =>
    fc.assert(
      fc.property(fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n }), (n) => {
        expect(read(n.toString())).toBe(n.toString());
      }),
    ));
});
