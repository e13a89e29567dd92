import { describe, expect, it } from 'vitest';

import { statements } from '../statements/said.ts';

const report = (told: string, units: string): readonly string[] =>
  statements(
    [
      '示例局2024年度部门决算',
      `纳入本套部门决算汇编范围的单位共${units}。`,
      '',
      '一般公共预算财政拨款基本支出决算表',
      '公开06表',
      '金额单位：万元',
      '经济分类科目编码\t科目名称\t金额\t经济分类科目编码\t科目名称\t金额',
      '301\t工资福利支出\t100.00\t302\t商品和服务支出\t20.00',
      '30101\t基本工资\t100.00\t30201\t办公费\t20.00',
      '人员经费合计\t\t100.00\t公用经费合计\t\t20.00',
      '',
      '六、机关运行经费支出情况说明',
      `2024年度机关运行经费支出${told}万元，比上年减少1.00万元。`,
    ].join('\n'),
  ).filter((said) => said.startsWith('remark'));

const wrong = ['remark operating-fund-and-public-funds'];

describe('机关运行经费与公用经费', () => {
  it('大于公用经费合计，请说明', () =>
    expect(report('21.00', '3个，即局本级和两个事业单位')).toEqual(wrong));
  it('小于公用经费合计：有事业单位时说得通，只有一个机关时请核对', () => {
    expect(report('15.00', '3个，即局本级和两个事业单位')).toEqual([]);
    expect(report('15.00', '1个，即示例局（本级）')).toEqual(wrong);
  });
  it('相等，或只差尾数', () => {
    expect(report('20.00', '1个，即示例局（本级）')).toEqual([]);
    expect(report('20.01', '1个，即示例局（本级）')).toEqual([]);
  });
});
