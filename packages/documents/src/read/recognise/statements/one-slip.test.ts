import { describe, expect, it } from 'vitest';

import { statements } from './said.ts';

const list = (total: string, a: string, b: string) =>
  statements(`培训费${total}万元，其中：场地租金${a}万元，教材费${b}万元。`);

describe('差一笔就相符的“其中”', () => {
  it('分项之和超过总数，改一位数字就相符', () =>
    expect(list('805.96', '568.03', '238.93')).toEqual(['supposed 805.96 568.03 238.93']));
  it('两位数字颠倒，大于小于都算', () => {
    expect(list('690.06', '495.46', '149.60')).toEqual(['supposed 690.06 495.46 149.60']);
    expect(list('645.06', '495.46', '194.60')).toEqual(['supposed 645.06 495.46 194.60']);
  });
  it('分项之和小于总数，差的可能是没有列出的一项', () =>
    expect(list('35.50', '10.50', '20.00')).toEqual(['within 35.50 10.50', 'within 35.50 20.00']));
  it('相差不止一笔，不作陈述', () =>
    expect(list('305.96', '168.03', '138.99')).toEqual([
      'within 305.96 168.03',
      'within 305.96 138.99',
    ]));
});
