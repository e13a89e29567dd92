import { describe, expect, it } from 'vitest';
import { figureCell, targetText } from './target-text.ts';

const text = (
  operator: Parameters<typeof targetText>[0]['operator'],
  target: string | null,
  unit: string | null,
) => targetText({ operator, target, unit });

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
});
