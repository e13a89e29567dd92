import { describe, expect, it } from 'vitest';

import { statements } from './said.ts';

const completions = (text: string): readonly string[] =>
  statements(text).filter((said) => said.startsWith('completion'));

const paid = (received: string) =>
  completions(
    `项目安排资金80.00万元，到位资金${received}万元，已支付60.00万元，资金支付率75.00%。`,
  );

const ofRate = (rate: string) => completions(`年初预算120.00万元，支出决算90.00万元，${rate}。`);

describe('完成率的说法', () => {
  it('预算数印在“的”字前面', () => {
    const expected = ['completion 90.00 120.00 75.00'];
    expect(completions('支出决算90.00万元，为年初预算120.00万元的75.00%。')).toEqual(expected);
    expect(
      completions('住房保障支出（类）支出90.00万元，完成年初预算120.00万元的75.00%。'),
    ).toEqual(expected);
  });
  it('写明按另一个基数计算的，不拿前面的预算数去核对', () => {
    expect(ofRate('完成预算的75.00%')).toEqual(['completion 90.00 120.00 75.00']);
    expect(ofRate('完成预算的90.00%（按调整预算数100.00万元计算）')).toEqual([]);
    expect(ofRate('按调整预算数计算，完成预算的90.00%')).toEqual([]);
    expect(ofRate('完成预算的90.00%（剔除收回指标20.00万元后）')).toEqual([]);
  });
  it('为预算的、占年初预算的，也是完成率', () => {
    const expected = ['completion 90.00 120.00 75.00'];
    expect(completions('年初预算120.00万元，支出决算90.00万元，为年初预算的75.00%。')).toEqual(
      expected,
    );
    expect(completions('年初预算120.00万元，支出决算90.00万元，占年初预算的75.00%。')).toEqual(
      expected,
    );
  });
  it('占部门预算的是占比，不是完成率', () =>
    expect(completions('信息化项目预算60.00万元，支出50.00万元，占部门预算的5.00%。')).toEqual([]));
  it('支付率是已支付数除以到位数；安排数与到位数不同时不说', () => {
    expect(paid('80.00')).toEqual(['completion 60.00 80.00 75.00']);
    expect(paid('70.00')).toEqual([]);
  });
  it('句中只有项目资金和已使用两个数，执行率就是两数之比', () =>
    expect(completions('项目资金80.00万元已使用60.00万元，预算执行率为75.00%。')).toEqual([
      'completion 60.00 80.00 75.00',
    ]));
  it('年中有追加、追减、上年结转而没有印调整后的预算数，执行率是哪个预算的不知道，不说', () => {
    expect(
      completions('年初预算数60.00万元，年中追加20.00万元，全年支出72.00万元，预算执行率90.00%。'),
    ).toEqual([]);
    expect(
      completions('预算安排60.00万元，上年结转20.00万元，实际支出72.00万元，执行率90.00%。'),
    ).toEqual([]);
    expect(
      completions(
        '年初预算数60.00万元，年中追加20.00万元，全年支出72.00万元，完成年初预算的120.00%。',
      ),
    ).toEqual(['completion 72.00 60.00 120.00']);
  });
  it('决算在前，预算数在后', () =>
    expect(completions('行政运行支出决算为60.00万元，完成预算75.00%，预算数为80.00万元。')).toEqual(
      ['completion 60.00 80.00 75.00'],
    ));
  it('执行率在前，预算数、执行数在后', () => {
    expect(completions('项目预算执行率75.00%，其中预算数80.00万元，执行数60.00万元。')).toEqual([
      'completion 60.00 80.00 75.00',
    ]);
    expect(completions('项目预算执行率75.00%。甲项目预算数80.00万元，执行数20.00万元。')).toEqual(
      [],
    );
  });
});
