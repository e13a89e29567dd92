import { expect, it } from 'vitest';

import { statements } from './said.ts';

it('分别为两数，后面共计：总数没有第三部分的，两数相加', () => {
  expect(
    statements('人员经费和公用经费分别为500.00万元和100.00万元，基本支出共计610.00万元。'),
  ).toContain('sum 610.00 500.00 100.00');
});

it('总数可能另有部分的，不相加', () => {
  expect(
    statements('货物和服务采购分别为100.00万元和50.00万元，政府采购支出共计200.00万元。'),
  ).toEqual([]);
  expect(
    statements('人员经费和公用经费分别为500.00万元和100.00万元，本年支出共计1,000.00万元。'),
  ).toEqual([]);
  for (const more of ['', '，其中经营支出50.00万元'])
    expect(
      statements(
        `基本支出和项目支出分别为600.00万元和400.00万元，本年支出合计1,050.00万元${more}。`,
      ).filter((each) => each.startsWith('sum')),
    ).toEqual([]);
});
