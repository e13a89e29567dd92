import { describe, expect, it } from 'vitest';
import { DocumentBuilder } from '../fixtures/document-builder.ts';
import { boxOf } from './convention.ts';
import { factBook, factUse } from './fact-book.ts';

const none = { exact: new Set<string>(), derived: new Set<string>() };
const bookOf = (...prints: string[]) => {
  const b = new DocumentBuilder();
  const ids = prints.map((print) => b.write(print));
  const book = factBook([{ document: 0, facts: b.facts }], none);
  return { book, at: (i: number) => book.quantities.get(ids[i] ?? '') };
};

describe('数字簿 factBook', () => {
  it('元与万元在同一格上相等', () => {
    const { at } = bookOf('15.22 万元', '152200.00 元');
    expect(at(0)?.value).toBe(at(1)?.value);
    expect(at(0)?.base).toBe('元');
  });
  it('两位小数的万元上下各五十元；元到分、件数是实数', () => {
    const { book, at } = bookOf('15.22 万元', '152200.00 元', '9 个', '9 万人');
    expect((at(0)?.half ?? 0n) * 1n).toBe(50n * book.denominator);
    expect(at(1)?.half).toBe(0n);
    expect(at(2)?.half).toBe(0n);
    expect(at(3)?.half).toBe(5000n * book.denominator);
  });
  it('看不清的、带限定词的、不是数的没有数量，但仍是事实', () => {
    const b = new DocumentBuilder();
    b.write('1.00 万元', '甲', { value: null, status: 'garbled' });
    b.write('2.00 万元', '乙', { qualifier: '约' });
    b.write('n/a 万元', '丙');
    const book = factBook([{ document: 0, facts: b.facts }], none);
    expect(book.quantities.size).toBe(0);
    expect(book.facts.size).toBe(3);
  });
  it('用作分值、得分、个数的整数没有取舍', () => {
    const b = new DocumentBuilder();
    const total = b.write('16');
    const part = b.write('3');
    b.say({ kind: 'composition', total, parts: [part], exhaustive: true, measure: 'weights' });
    const document = b.build();
    expect(factUse(document).exact).toEqual(new Set([total, part]));
  });
});

describe('取舍方式 boxOf', () => {
  const { book, at } = bookOf('15.22 万元', '-15.22 万元', '0.00 万元');
  const grid = 100n * book.denominator;
  const off = (i: number, convention: 'rounded' | 'truncated' | 'either') => {
    const quantity = at(i);
    if (!quantity) throw new Error('the number is usable');
    const { low, high } = boxOf(quantity, convention);
    return [(low - quantity.value) * 2n, (high - quantity.value) * 2n].map((x) => x / grid);
  };
  it.each([
    [0, 'rounded', [-1n, 1n]],
    [0, 'truncated', [0n, 2n]],
    [0, 'either', [-1n, 2n]],
    [1, 'truncated', [-2n, 0n]],
    [1, 'either', [-2n, 2n]],
    [2, 'truncated', [0n, 2n]],
    [2, 'either', [-2n, 2n]],
  ] as const)('第%i个数按%s，以半格计', (i, convention, expected) =>
    expect(off(i, convention)).toEqual(expected),
  );
});

describe('印出的整数何时就是它自己', () => {
  it('数得出个数的是；量出来的长度、百分数、均数可能取舍过', () => {
    const { at } = bookOf('12 辆', '12 公里', '60 %', '267 元/人', '120 平方米');
    expect([0, 1, 2, 3, 4].map((i) => at(i)?.half === 0n)).toEqual([
      true,
      false,
      false,
      false,
      false,
    ]);
  });
  it.each([
    ['97 分', '97.25 分', true],
    ['97 分', '97 分', false],
    ['98 ', '98.3 ', true],
  ])('合计%s、一项%s：合计取舍过 %s', (total, part, isRounded) => {
    const b = new DocumentBuilder();
    const [sum, one] = [b.write(total), b.write(part)];
    b.say({ kind: 'composition', total: sum, parts: [one], exhaustive: true, measure: 'score' });
    const document = b.build();
    const book = factBook([{ document: 0, facts: b.facts }], factUse(document));
    expect(book.quantities.get(sum)?.half !== 0n).toBe(isRounded);
  });
});
