import { describe, expect, it } from 'vitest';

import { statements } from './said.ts';

describe('括号里的各部分', () => {
  it('各级资金互不包含', () => {
    expect(statements('到位资金805.96万元（中央资金568.03万元，省级资金247.93万元）。')).toEqual([
      'disjoint 805.96 568.03 247.93',
      'supposed 805.96 568.03 247.93',
    ]);
    expect(statements('到位资金805.96万元（中央资金568.03万元，省级资金237.93万元）。')).toEqual([
      'sum 805.96 568.03 237.93',
    ]);
  });
  it('括号里说的是别的，不算各部分', () => {
    expect(statements('到位资金805.96万元（上年决算790.00万元，预算850.00万元）。')).toEqual([]);
    expect(statements('到位资金805.96万元（单价500.00元，标准300.00元）。')).toEqual([]);
  });
});
