import { describe, expect, it } from 'vitest';

import { statements } from '../statements/said.ts';

const remarks = (text: string): readonly string[] =>
  statements(text).filter((said) => said.startsWith('remark'));

describe('得分超过满分', () => {
  it('满分与得分在一句里', () => {
    const wrong = ['remark score-above-full'];
    expect(remarks('过程指标满分25分，得分28.4分。')).toEqual(wrong);
    expect(remarks('自评总得分900.7分（满分100分）。')).toEqual(wrong);
    expect(remarks('（三）产出（35分）。自评得39.1分。')).toEqual(wrong);
  });
  it('不超过满分；按规则加分、几个得分的，不说', () => {
    expect(remarks('过程指标满分25分，得分25分。')).toEqual([]);
    expect(remarks('自评总得分90.7分（满分100分）。')).toEqual([]);
    expect(remarks('（三）产出（5分）。每完成一项得2分，全部完成的得8分。')).toEqual([]);
    expect(remarks('甲项目满分20分，乙项目得分28.4分。')).toEqual([]);
  });
});
