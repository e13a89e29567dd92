import { describe, expect, it } from 'vitest';
import { scoreSheet } from '../scoring/score-sheet.ts';
import { notesOf } from '../testing/notes.ts';
import { indicator, packOf, sheetOf } from '../testing/sheets.ts';

describe('还没有指标 no-indicators', () => {
  it('新建的空表没有总分和等级，不是差，也不催分值合计', () => {
    const scored = scoreSheet(sheetOf({ indicators: [] }), packOf());
    expect([scored.total, scored.grade, scored.parts]).toEqual([null, null, null]);
    expect(scored.notes.map(({ code }) => code)).toContain('INDICATORS_NONE');
    expect(scored.notes.map(({ code }) => code)).not.toContain('WEIGHTS_TOTAL');
  });
  it('有一行指标就不说', () =>
    expect(notesOf('INDICATORS_NONE', { indicators: [indicator()] })).toEqual([]));
});
