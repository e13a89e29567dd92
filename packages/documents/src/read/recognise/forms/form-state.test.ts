import { describe, expect, it } from 'vitest';
import { read, textDocument } from '../tables/fixture.ts';

const stateOf = (executed: string, reason: string) =>
  read(
    textDocument(
      [
        '项目名称\t旅游推介活动经费',
        '主管部门\t桃溪县文化和旅游局\t实施单位\t同上',
        '项目资金（万元）\t\t年初预算数\t全年预算数\t全年执行数\t分值\t执行率\t得分',
        `\t年度资金总额\t20.00\t20.00\t${executed}\t10\t0%\t0`,
        '年度总体目标\t预期目标\t实际完成情况',
        '绩效指标\t一级指标\t二级指标\t三级指标\t年度指标值\t实际完成值\t分值\t得分\t偏差原因',
        `\t产出指标\t数量指标\t推介活动\t≥2场\t0场\t90\t0\t${reason}`,
        '总分\t\t\t\t\t\t100\t0\t',
      ].join('\n'),
    ),
  ).selfEvaluations[0]?.sheet.state;

describe('项目取消 formState', () => {
  it('没有支出，原因明说项目取消', () => {
    for (const reason of [
      '项目取消，未实施',
      '因压减支出，该项目已取消。',
      '资金由财政收回，故取消',
    ])
      expect([reason, stateOf('0.00', reason)]).toEqual([reason, 'cancelled']);
  });
  it('有支出，或者话没说死，仍是一般项目', () => {
    expect(stateOf('5.00', '项目取消，未实施')).toBe('normal');
    for (const reason of [
      '取消两场活动',
      '未取消，推迟到下年',
      '部分取消',
      '推迟实施',
      '取消门票收费',
    ])
      expect([reason, stateOf('0.00', reason)]).toEqual([reason, 'normal']);
  });
});
