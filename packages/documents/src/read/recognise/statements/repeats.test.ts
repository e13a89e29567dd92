import { describe, expect, it } from 'vitest';

import { statements } from './said.ts';

const passage = (score: string, words = '农机购置补贴项目'): string =>
  `${words}全年预算 240.00 万元，共计支出 236.50 万元，惠及农户 1,250 户，综合得分 ${score} 分。`;
const same = (text: string): readonly string[] =>
  statements(text).filter((line) => line.includes('same'));

describe('同一段话印了两次', () => {
  it('同一项目、同一口径，只有一个数不同，请人核对', () =>
    expect(same(`一、项目情况\n${passage('97.20')}\n二、评价情况\n${passage('94.60')}`)).toContain(
      'supposed same 97.20 94.60',
    ));
  it('两个小标题各是一个项目、一个时段，不相比', () => {
    expect(same(`（一）甲项目\n${passage('97.20')}\n（二）乙项目\n${passage('94.60')}`)).toEqual(
      [],
    );
    expect(same(`（一）上半年\n${passage('97.20')}\n（二）下半年\n${passage('94.60')}`)).toEqual(
      [],
    );
  });
  it('一处是目标、一处是结果，不相比', () =>
    expect(
      same(`（一）年度绩效目标\n${passage('97.20')}\n（二）完成情况\n${passage('94.60')}`),
    ).toEqual([]));
  it('“该项目”各指各的项目', () =>
    expect(
      same(
        `甲项目已建成。\n${passage('97.20', '该项目')}\n乙项目已建成。\n${passage('94.60', '该项目')}`,
      ),
    ).toEqual([]));
});
