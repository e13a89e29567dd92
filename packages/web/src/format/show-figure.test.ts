import { describe, expect, it } from 'vitest';
import { figureParts, inUnit } from './show-figure.ts';

describe('显示一个数', () => {
  it('小数第三位起变浅，原数几位就几位', () => {
    expect(figureParts('15.221636', true)).toEqual({ whole: '15', near: '22', far: '1636' });
    expect(figureParts('18', true)).toEqual({ whole: '18', near: '', far: '' });
  });
  it('清单里从一万起加千分位，负号用 −', () => {
    expect(figureParts('16387.61', true).whole).toBe('16,387');
    expect(figureParts('9999.99', true).whole).toBe('9999');
    expect(figureParts('-16387.61', false).whole).toBe('−16387');
  });
  it('万元与元互换不丢一位', () => {
    expect(inUnit('15.221636', '万元', '元')).toBe('152216.36');
    expect(inUnit('152216.36', '元', '万元')).toBe('15.221636');
    expect(inUnit('18', '万元', '元')).toBe('180000');
    expect(inUnit('0', '万元', '元')).toBe('0');
    expect(inUnit('10.2', '万元', '元')).toBe('102000');
  });
  it('不是钱的单位不换', () => expect(inUnit('95', '%', '元')).toBe('95'));
});
