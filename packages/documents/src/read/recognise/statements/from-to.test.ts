import { describe, expect, it } from 'vitest';

import { statements } from './said.ts';

describe('由多少增加到多少', () => {
  it('后面跟着增加额、增长率', () => {
    expect(
      statements('支出由2023年的100.00万元增加到2024年的110.00万元，增加10.00万元，增长10.00%。'),
    ).toEqual(['change 110.00 10.00 10.00 100.00 increase']);
    expect(statements('参保人数从5000人下降到4900人，下降2.00%。')).toEqual([
      'change 4900 - 2.00 5000 decrease',
    ]);
  });
  it('后面说的是另一件事，不说', () =>
    expect(statements('补助标准由640元提高到670元，个人缴费增加30元，基金收入增长5.00%。')).toEqual(
      [],
    ));
});
