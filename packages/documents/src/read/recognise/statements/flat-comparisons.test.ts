import { describe, expect, it } from 'vitest';

import { statements } from './said.ts';

describe('与上年持平', () => {
  it('两年的数都印着，就是同一个数', () =>
    expect(statements('公务用车运行维护费30.00万元，上年决算数29.88万元，与上年持平。')).toEqual([
      'change 30.00 - - 29.88 flat',
    ]));
  it('基本持平、没有印上年数、还有别的数，不说', () => {
    expect(statements('会议费30.00万元，上年决算数29.88万元，与上年基本持平。')).toEqual([]);
    expect(statements('会议费30.00万元，上年决算数29.88万元，基本与上年持平。')).toEqual([]);
    expect(statements('会议费30.00万元，与上年持平。')).toEqual([]);
    expect(
      statements('会议费30.00万元，上年决算数29.88万元，培训费5.00万元，与上年持平。'),
    ).toEqual([]);
  });
});
