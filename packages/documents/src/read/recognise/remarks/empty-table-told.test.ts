import { describe, expect, it } from 'vitest';

import { statements } from '../statements/said.ts';

const report = (income: string): readonly string[] =>
  statements(
    [
      '示例局2024年度部门决算',
      '政府性基金预算财政拨款收入支出决算表',
      '公开07表',
      '科目编码\t科目名称\t年初结转和结余\t本年收入\t小计\t基本支出\t项目支出\t年末结转和结余',
      '\t合计\t\t\t\t\t\t',
      '',
      '注：本部门没有政府性基金预算财政拨款收入，也没有支出，故本表无数据。',
      '',
      '八、政府性基金预算财政拨款收入支出决算情况说明',
      `2024年度政府性基金预算财政拨款本年收入${income}万元，本年支出${income}万元。`,
    ].join('\n'),
  ).filter((said) => said.startsWith('remark'));

describe('表写无数据，文中却有数', () => {
  it('同一笔钱在文中大于零', () => expect(report('12.00')).toEqual(['remark empty-table-told']));
  it('文中也是零', () => expect(report('0.00')).toEqual([]));
});
