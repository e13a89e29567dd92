import { describe, expect, it } from 'vitest';
import { breakLongRuns, lineCount, numberScale, spanWidth, textWidth } from './text-width.ts';

describe('字宽与断行', () => {
  it('汉字一格，数字半格多', () => {
    expect(textWidth('医保')).toBe(2);
    expect(textWidth('12')).toBeCloseTo(1.12);
    expect(lineCount('一二三四五', 2)).toBe(3);
    expect(lineCount('', 2)).toBe(1);
    expect(lineCount('一\n二', 10)).toBe(2);
    expect(spanWidth([1, 2, 1], 1, 2, 8)).toBe(6);
  });
  it('放得下的数不断开，放不下的长串才断', () => {
    expect(breakLongRuns('15.221636', 10)).toBe('15.221636');
    const broken = breakLongRuns('T'.repeat(20), 5);
    expect(broken.replaceAll('\u200B', '')).toBe('T'.repeat(20));
    expect(broken.split('\u200B').every((piece) => piece.length <= 8)).toBe(true);
    expect(breakLongRuns('W'.repeat(9), 3.6).split('\u200B')).toEqual(['WWW', 'WWW', 'WWW']);
  });
  it('数放不下时缩小而不断行，文字不缩', () => {
    expect(numberScale('15.22', 5)).toBe(1);
    expect(numberScale('222222.220218', 6)).toBeGreaterThan(0.7);
    expect(numberScale('222222.220218', 6)).toBeLessThan(1);
    expect(numberScale('1'.repeat(40), 3)).toBe(0.7);
    expect(numberScale('很长的文字很长的文字', 3)).toBe(1);
  });
});
