import { expect, it } from 'vitest';
import { printExactness } from './exact-print.ts';
import { printInterval } from './print-interval.ts';

it.each([
  ['元', 2, 'exact'],
  ['元', 0, 'rounded'],
  ['万元', 2, 'rounded'],
  ['%', 0, 'rounded'],
  ['公里', 0, 'rounded'],
  ['万人次', 0, 'rounded'],
  ['人次', 0, 'exact'],
  ['人次', 1, 'rounded'],
  ['分', 0, 'as-mark'],
  [null, 0, 'as-mark'],
] as const)('单位%s、%i位小数：%s', (unit, decimals, expected) =>
  expect(printExactness(unit, decimals)).toBe(expected),
);

it('证明里不能把印出的百分数当成没有取舍的数', () => {
  const place = { line: 1, page: null, cell: null };
  const fact = {
    id: 'f1',
    measure: '占比',
    label: '占比',
    value: '60',
    unit: '%',
    raw: '60%',
    status: 'clean',
    place,
    span: null,
    basis: null,
    qualifier: null,
    candidates: [],
  } as const;
  expect(printInterval(fact, 'exact', 200_000n)).toBeNull();
  expect(printInterval({ ...fact, unit: '个' }, 'exact', 200_000n)).not.toBeNull();
});
