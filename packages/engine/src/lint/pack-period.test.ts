import { describe, expect, it } from 'vitest';
import { packOf, sheetOf } from '../testing/sheets.ts';
import { lintSheet } from './lint-sheet.ts';

const codes = (year: number, from: string, until: string | null) =>
  lintSheet(sheetOf({ year }), { ...packOf(), effective: { from, until } })
    .map((note) => note.code)
    .filter((code) => code === 'PACK_PERIOD');

describe('规则包的适用期 pack-period', () => {
  it('年度完全在适用期外，要说明', () => {
    expect(codes(2023, '2024-01-01', '2024-12-31')).toEqual(['PACK_PERIOD']);
    expect(codes(2025, '2024-01-01', '2024-12-31')).toEqual(['PACK_PERIOD']);
  });
  it('在适用期内、年中开始、没有截止，不说', () => {
    expect(codes(2024, '2024-01-01', '2024-12-31')).toEqual([]);
    expect(codes(2020, '2020-02-25', null)).toEqual([]);
    expect(codes(2030, '2020-02-25', null)).toEqual([]);
  });
});
