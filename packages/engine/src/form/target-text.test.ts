import { describe, expect, it } from 'vitest';
import { actualText, figureCell, targetText } from './target-text.ts';

const text = (
  operator: Parameters<typeof targetText>[0]['operator'],
  target: string | null,
  unit: string | null,
) => targetText({ operator, target, unit });

const actual = (figure: string | null, actualUnit?: string | null) =>
  actualText({ actual: figure, unit: '万元', ...(actualUnit === undefined ? {} : { actualUnit }) });

describe('年度指标值的写法', () => {
  it('符号、数、单位', () => {
    expect(text('>=', '109000', '人')).toBe('≥109000 人');
    expect(text('>=', '99', '%')).toBe('≥99%');
    expect(text('=', '5', '万元/人/年')).toBe('＝5 万元/人/年');
    expect(text('<=', '0.45', '万元')).toBe('≤0.45 万元');
    expect(text('<', '3', null)).toBe('＜3');
  });
  it('定性和时限原样', () => {
    expect(text('qualitative', '逐步提高', null)).toBe('逐步提高');
    expect(text('deadline', '2024年底', null)).toBe('2024年底');
  });
  it('空是空，不适用是 —', () => {
    expect([text('>=', null, '人'), text('>=', 'n/a', '人')]).toEqual(['', '—']);
    expect([figureCell(null), figureCell('n/a'), figureCell('0')]).toEqual(['', '—', '0']);
  });
  it('完成值只在单位与指标值不同时带上单位', () => {
    expect([actual('15.26'), actual('15.26', '万元'), actual('152600', '元')]).toEqual([
      '15.26',
      '15.26',
      '152600 元',
    ]);
    expect([actual(null, '元'), actual('n/a', '元'), actual('0', null)]).toEqual(['', '—', '0']);
  });
});
