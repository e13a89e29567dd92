import { describe, expect, it } from 'vitest';

import { statements } from './said.ts';

describe('预算、支出、结余', () => {
  it('支出加结余是预算；不相符的请核对', () => {
    expect(statements('项目预算资金50.00万元，实际支出40.00万元，结余10.00万元。')).toEqual([
      'sum 50.00 40.00 10.00',
    ]);
    expect(statements('项目预算资金50.00万元，实际支出40.00万元，结余12.00万元。')).toEqual([
      'supposed 50.00 40.00 12.00',
    ]);
  });
  it('有收回、有上年结转、还有别的数，不说', () => {
    expect(
      statements('项目预算资金50.00万元，实际支出40.00万元，结余8.00万元，其余由财政收回。'),
    ).toEqual([]);
    expect(
      statements('项目预算资金50.00万元，到位资金45.00万元，实际支出40.00万元，结余5.00万元。'),
    ).toEqual([]);
    expect(statements('项目预算资金50.00万元，实际支出40.00万元，结转12.00万元。')).toEqual([]);
  });
});
