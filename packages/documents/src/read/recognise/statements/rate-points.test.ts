import { describe, expect, it } from 'vitest';

import { statements } from './said.ts';

describe('百分点', () => {
  it('由多少提高到多少', () => {
    const expected = ['change 84.52 2.32 - 82.20 increase'];
    expect(statements('参保率由82.20%提高到84.52%，提高2.32个百分点。')).toEqual(expected);
    expect(statements('参保率从2023年的82.20%上升至2024年的84.52%，上升了2.32个百分点。')).toEqual(
      expected,
    );
    expect(statements('参保率84.52%，较上年的82.20%提高2.32个百分点。')).toEqual(expected);
  });
  it('上年的比率在括号里', () =>
    expect(statements('2024年参保率达到84.52%，较2023年（82.20%）提高2.32个百分点。')).toEqual([
      'change 84.52 2.32 - 82.20 increase',
    ]));
  it('下降', () =>
    expect(statements('报销比例由上年的88.99%下降到87.59%，下降1.40个百分点。')).toEqual([
      'change 87.59 1.40 - 88.99 decrease',
    ]));
  it('句中换了一件事，不说', () => {
    expect(statements('参保率95.00%，满意度较上年的82.20%提高2.32个百分点。')).toEqual([]);
    expect(statements('参保率由82.20%提高到84.52%，满意度提高3.00个百分点。')).toEqual([]);
  });
  it('没有印出上年、有三个比率、说的是约数，不说', () => {
    expect(statements('参保率84.52%，较上年提高2.32个百分点。')).toEqual([]);
    expect(statements('参保率84.52%，目标95%，较上年的82.20%提高2.32个百分点。')).toEqual([]);
    expect(statements('参保率由82.20%提高到84.52%，提高约2.3个百分点。')).toEqual([]);
  });
});
