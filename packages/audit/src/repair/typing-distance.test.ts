import { describe, expect, it } from 'vitest';
import { typingDistance } from './typing-distance.ts';

describe('录入距离 typingDistance', () => {
  it.each([
    ['450.86', '450.86', 0, ''],
    ['450.86', '450.68', 1, '相邻两位颠倒'],
    ['450.86', '4508.60', 1, '差十倍'],
    ['45.86', '450.86', 1, '少一位'],
    ['4500.86', '450.86', 1, '多一位'],
    ['450.86', '450.96', 1, '一位不同'],
    ['-3.20', '3.20', 1, '正负号相反'],
  ])('%s 与 %s', (from, to, distance, words) => {
    expect(typingDistance(from, to)).toEqual({ distance, words });
  });
  it('几位都不同的排在一位不同之后', () => {
    expect(typingDistance('450.86', '312.47').distance).toBeGreaterThan(3);
  });
});
