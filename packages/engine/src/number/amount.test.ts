import { describe, expect, it } from 'vitest';
import { addAmounts, amount, amountInBase, amountText, printedInterval } from './amount.ts';
import { exact } from './exact.ts';
import { unit } from './unit.ts';

const ten = unit('万元');

describe('金额与数值 amount', () => {
  it('保留印出的位数', () => expect(amountText(amount('450.80', ten))).toBe('450.80'));

  it('450.86 万元是 4508600 元', () =>
    expect(amountInBase(amount('450.86', ten))).toEqual(exact('4508600')));

  it('印出的数代表半格上下的区间', () =>
    expect(printedInterval(amount('0.06', ten))).toEqual({
      low: exact('0.055'),
      high: exact('0.065'),
    }));

  it('同单位相加用较细的一格，不同单位不相加', () => {
    const sum = addAmounts(amount('1.1', ten), amount('2.25', ten));
    expect(sum.ok && amountText(sum.value)).toBe('3.35');
    expect(addAmounts(amount('1', ten), amount('1', unit('元'))).ok).toBe(false);
  });
});
