import { describe, expect, it } from 'vitest';
import { commensurable, unit, unitScale } from './unit.ts';

describe('计量单位 unit', () => {
  it('万元与元只差一万倍', () => {
    expect(commensurable(unit('万元'), unit('元'))).toBe(true);
    expect(unitScale(unit('万元'))).toEqual({ base: '元', numerator: 10_000n, denominator: 1n });
  });

  it('百分点是两个百分数之差', () => {
    expect(commensurable(unit('个百分点'), unit('%'))).toBe(true);
  });

  it('复合单位逐段换算', () => {
    expect(unitScale(unit('万元 / 人 ／ 年'))).toEqual({
      base: '元/人/年',
      numerator: 10_000n,
      denominator: 1n,
    });
    expect(unitScale(unit('元/万人'))).toEqual({
      base: '元/人',
      numerator: 1n,
      denominator: 10_000n,
    });
  });

  it('碰上语言自带的名字也只当作一个词', () => {
    for (const word of ['__proto__', 'constructor', 'toString'])
      expect(unitScale(unit(word))).toEqual({ base: word, numerator: 1n, denominator: 1n });
  });

  it('人与台不能相比，百分号全半角相同', () => {
    expect(commensurable(unit('人'), unit('台'))).toBe(false);
    expect(unit('％')).toBe(unit('%'));
  });
});
