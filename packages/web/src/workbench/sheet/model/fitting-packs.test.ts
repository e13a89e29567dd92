import type { PackSummary } from '@mingjian/contract';
import { expect, it } from 'vitest';
import { fittingPacks } from './fitting-packs.ts';

const pack = (id: string, place: string, from: string, until: string | null): PackSummary => ({
  id,
  title: id,
  place,
  subject: 'project-sheet',
  status: 'released',
  effective: { from, until },
  hash: '',
});
const PACKS = [
  pack('county', '江西省九江市浔阳区', '2024-01-01', '2024-12-31'),
  pack('nation', '全国', '2020-02-25', null),
  pack('nation-later', '全国', '2022-08-18', null),
];
const order = (place: string | null, department: string, year: number): readonly string[] =>
  fittingPacks(PACKS, { place, department, year }).map(
    ({ pack: { id }, fits }) => `${id}${fits ? '' : '（不合）'}`,
  );

it('本地本年度的规则在先，别处的和还没有施行的在后，写明不合', () => {
  expect(order('江西省九江市浔阳区', '九江市浔阳区医疗保障局', 2024)[0]).toBe('county');
  expect(order('河北省', '医疗保障局', 2021)).toEqual([
    'nation',
    'nation-later（不合）',
    'county（不合）',
  ]);
  expect(order(null, '浔阳区教育局', 2024)[0]).toBe('county');
});

it('一个都不合，就都写不合', () =>
  expect(order('河北省', '医疗保障局', 2019).every((each) => each.endsWith('（不合）'))).toBe(
    true,
  ));
