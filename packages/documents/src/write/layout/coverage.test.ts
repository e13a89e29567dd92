import { describe, expect, it } from 'vitest';
import { covers, readCoverage } from './coverage.ts';
import { coverageFontFile } from './fonts.ts';

describe('随带字体的字符', () => {
  const coverage = readCoverage(coverageFontFile());
  it('人名用字、符号和数字都有', () => {
    for (const sign of '镕喆堃淼鑫犇①≥≤≠≈—（）％〔〕0123456789ABCabc　')
      expect([sign, covers(coverage, sign)]).toEqual([sign, true]);
  });
  it('私用区的字没有，能查出来', () => {
    expect(covers(coverage, '\u{F0000}')).toBe(false);
    expect(covers(coverage, '\u{E000}')).toBe(false);
  });
});
