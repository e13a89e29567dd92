import { describe, expect, it } from 'vitest';

import { statements } from './said.ts';

const said = (text: string): readonly string[] =>
  statements(text).filter((each) => /^(?:order|change)/u.test(each));

describe('决算数与预算数的大小', () => {
  it('大于、小于的两个数都印着', () => {
    expect(
      said(
        '年初预算数23.48万元，决算数25.65万元，完成年初预算的109.24%，决算数大于预算数的主要原因是追加。',
      ),
    ).toEqual(['order 25.65 23.48']);
    expect(said('年初预算为30.00万元，支出决算为20.00万元，决算数小于年初预算数。')).toEqual([
      'order 30.00 20.00',
    ]);
  });
  it('持平、一致说的是同一个数', () => {
    const expected = ['change 5.00 - - 5.00 flat'];
    expect(said('公务接待费年初预算5.00万元，决算数5.00万元，决算数与预算数持平。')).toEqual(
      expected,
    );
    expect(said('公务接待费全年预算数5.00万元，决算数5.00万元，与预算数一致。')).toEqual(expected);
    expect(said('公务接待费年初预算数5.00万元，决算数5.00万元，决算数等于年初预算数。')).toEqual(
      expected,
    );
  });
  it('决算数与上年持平，说的不是预算', () =>
    expect(said('公务接待费全年预算数5.00万元，决算数4.00万元，决算数与上年持平。')).toEqual([]));
  it('两个以上的数、隔着句子、口径不同，都不说', () => {
    expect(
      said('年初预算30.00万元，追加后全年预算40.00万元，支出决算35.00万元，决算数大于预算数。'),
    ).toEqual([]);
    expect(said('年初预算30.00万元，支出决算35.00万元。另一项目决算数小于预算数。')).toEqual([]);
    expect(said('全年预算数40.00万元，决算数35.00万元，决算数大于年初预算数。')).toEqual([]);
  });
});
