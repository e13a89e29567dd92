import { describe, expect, it } from 'vitest';

import { statements } from './said.ts';

const said = (a: string, b: string) =>
  statements(`本年支出合计100.00万元，其中：基本支出${a}；项目支出${b}。`).toSorted();

describe('比例在前，金额在后', () => {
  it('其中：占多少，计多少', () => {
    const expected = [
      'sum 100.00 90.00 10.00',
      'share 90.00 100.00 90.00',
      'share 10.00 100.00 10.00',
    ];
    expect(said('占90.00%，计90.00万元', '占10.00%，计10.00万元')).toEqual(expected.toSorted());
    expect(said('90.00%，即90.00万元', '10.00%，即10.00万元')).toEqual(expected.toSorted());
  });
  it('没有“其中”，总数是句子里惟一的合计', () =>
    expect(
      statements(
        '本年支出合计100.00万元，基本支出占比90.00%、金额90.00万元，项目支出占比10.00%、金额10.00万元。',
      ),
    ).toEqual(['share 90.00 100.00 90.00', 'share 10.00 100.00 10.00']));
  it('占的不是这个总数、百分比不是占比，不说', () => {
    expect(statements('参保率95.00%，计90.00万人。')).toEqual([]);
    expect(statements('项目A、项目B，占比90.00%、金额90.00万元。')).toEqual([]);
  });
});
