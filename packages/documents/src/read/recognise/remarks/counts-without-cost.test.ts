import { describe, expect, it } from 'vitest';

import { statements } from '../statements/said.ts';

const told = (text: string): readonly string[] =>
  statements(`五、“三公”经费支出决算情况说明\n${text}`).filter((said) => said.startsWith('remark'));

const wrong = ['remark counts-without-cost'];

const table = (cost: string): readonly string[] =>
  statements(
    [
      '财政拨款“三公”经费支出决算表',
      '金额单位：万元',
      '项目\t行次\t年初预算数\t全年预算数\t决算数',
      '一、“三公”经费支出\t1\t3.00\t3.00\t2.00',
      '1.因公出国（境）费\t2\t0.00\t0.00\t0.00',
      '2.公务用车购置及运行维护费\t3\t2.00\t2.00\t2.00',
      `3.公务接待费\t6\t1.00\t1.00\t${cost}`,
      '5.国内公务接待批次（个）\t15\t\t\t4',
      '6.国内公务接待人次（人）\t17\t\t\t20',
    ].join('\n'),
  ).filter((said) => said.startsWith('remark'));

describe('费用为零而有批次、人次', () => {
  it('接待、出国、购车', () => {
    expect(told('公务接待费支出决算0.00万元，全年国内公务接待5批次，累计接待30人次。')).toEqual(
      wrong,
    );
    expect(told('因公出国（境）费支出0万元，全年安排因公出国（境）团组2个。')).toEqual(wrong);
    expect(told('公务用车购置费决算数0.00万元，全年购置公务用车1辆。')).toEqual(wrong);
  });
  it('都是零、费用不为零、保有车辆，都说得通', () => {
    expect(told('公务接待费支出决算0.00万元，全年国内公务接待0批次，0人次。')).toEqual([]);
    expect(
      told(
        '其中：因公出国（境）费0.00万元，公务用车购置费0.00万元，公务接待费0.50万元，全年国内公务接待5批次，累计接待30人次。',
      ),
    ).toEqual([]);
    expect(told('公务接待费支出决算0.50万元，全年国内公务接待5批次，30人次。')).toEqual([]);
    expect(
      told(
        '其中：公务接待费0.50万元，因公出国（境）费0万元。比上年减少0.20万元，下降5.00%。国内公务接待5批次、30人次。',
      ),
    ).toEqual([]);
    expect(
      told('公务用车购置费决算数0.00万元，年末使用财政拨款负担费用的公务用车保有量2辆。'),
    ).toEqual([]);
    expect(told('公务接待费年初预算0.00万元，支出决算0.50万元，国内公务接待5批次。')).toEqual([]);
  });
  it('“三公”经费表里也一样', () => {
    expect(table('0.00')).toEqual(wrong);
    expect(table('0.30')).toEqual([]);
  });
});
