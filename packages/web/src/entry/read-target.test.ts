import { describe, expect, it } from 'vitest';
import { type Target, readTarget, targetText } from './read-target.ts';

const BEFORE: Target = { operator: '>=', target: '90', unit: '%' };
const read = (text: string, before: Target = BEFORE): string => {
  const result = readTarget(text, before);
  if (!result.ok) return result.failure.message;
  const { operator, target, unit } = result.value;
  return [operator, target ?? '空', unit ?? '无'].join(' ');
};

describe('年度指标值 readTarget', () => {
  it('各种写法的方向', () => {
    expect(read('≧９９％')).toBe('>= 99 %');
    expect(read('98%以上')).toBe('>= 98 %');
    expect(read('不超过20万元')).toBe('<= 20 万元');
    expect(read('＝18万元')).toBe('= 18 万元');
  });
  it('只写数，沿用本行的方向和单位；没有方向的行请人写明', () => {
    expect(read('95')).toBe('>= 95 %');
    expect(read('95%', { operator: '>=', target: null, unit: null })).toContain('没有写方向');
  });
  it('定性与时限', () => {
    expect(read('逐步提高')).toBe('qualitative 逐步提高 无');
    expect(read('2024年12月底前')).toBe('deadline 2024年12月底前 无');
  });
  it('范围不能计分，说明原因', () => expect(read('90~95%')).toContain('范围'));
  it('写出再读回不变', () => {
    for (const text of ['≥109000人', '=18万元', '<3‰', '逐步提高']) {
      const result = readTarget(text, BEFORE);
      expect(result.ok && targetText(result.value)).toBe(text);
    }
  });
});
