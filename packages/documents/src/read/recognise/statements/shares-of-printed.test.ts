import { expect, it } from 'vitest';

import { statements } from './said.ts';

const shares = (text: string) => statements(text).filter((each) => each.startsWith('share'));

it('占后面写明总数和金额的，按那个总数算占比', () => {
  expect(statements('基本支出603.00万元，占本年支出1,000.00万元的70.3%。')).toEqual([
    'share 603.00 1000.00 70.3',
  ]);
  expect(statements('其中女性职工12人，占职工总数40人的比例为30%。')).toContain('share 12 40 30');
});

it('几项并列、合计、占预算、约数、占地，不作占比', () => {
  for (const text of [
    '货物采购100.00万元、服务采购50.00万元，占采购总额300.00万元的50%。',
    '两项共计150.00万元，占采购总额300.00万元的50%。',
    '支出决算603.00万元，占年初预算1,000.00万元的60.3%。',
    '基本支出603.00万元，占本年支出约1,000.00万元的61%。',
    '绿化20亩，占地100亩的15%。',
    '基本支出603.00万元（含上年结转96.76万元），占本年支出1,000.00万元的60.3%。',
  ])
    expect([text, shares(text)]).toEqual([text, []]);
});
