import { describe, expect, it } from 'vitest';
import { read, textDocument } from '../tables/fixture.ts';

const sheetOf = (...lines: readonly string[]) => {
  const document = read(textDocument(lines.join('\n')));
  expect(document.selfEvaluations).toHaveLength(1);
  return document.selfEvaluations[0]?.sheet;
};

const money = (sheet: ReturnType<typeof sheetOf>) =>
  sheet?.funds.rows.map(({ label, fullYearBudget, executed }) => [label, fullYearBudget, executed]);

const INDICATORS = [
  '绩效指标\t一级指标\t二级指标\t三级指标\t预期指标值\t实际完成指标值\t分值\t得分',
  '\t产出指标\t数量指标\t清扫面积\t≥320万平方米\t325万平方米\t50\t50',
  '\t效益指标\t社会效益\t环境改善\t明显改善\t明显改善\t40\t38',
];

describe('各地自评表的资金栏', () => {
  it('标签与数字相间：预算数、执行数各在一格', () => {
    const sheet = sheetOf(
      '项目支出绩效自评表',
      '项目名称\t道路保洁服务\t\t\t\t\t\t',
      '预算单位\t宁海区城市管理局\t\t\t实施单位\t宁海区环境卫生管理所\t\t',
      '项目预算执行情况（万元）\t预算数：\t1,260.00\t\t执行数：\t1,248.35\t\t',
      '\t其中-财政拨款：\t1,260.00\t\t其中-财政拨款：\t1,248.35\t\t',
      '\t其他资金：\t0.00\t\t其他资金：\t0.00\t\t',
      '年度总体目标\t预期目标\t\t\t目标实际完成情况\t\t\t',
      '\t完成清扫\t\t\t已完成\t\t\t',
      ...INDICATORS,
    );
    expect(sheet?.department).toBe('宁海区城市管理局');
    expect(money(sheet)).toEqual([
      ['年度资金总额', '1260.00', '1248.35'],
      ['财政拨款', '1260.00', '1248.35'],
      ['其他资金', '0.00', '0.00'],
    ]);
    expect(sheet?.indicators.map(({ name }) => name)).toEqual(['清扫面积', '环境改善']);
  });

  it('预算执行情况写在行首，不是执行率的栏名；表上方的单位名称不另成一张表', () => {
    const sheet = sheetOf(
      '2023年度项目支出绩效自评表',
      '单位名称：罗田区卫生健康局　　填报日期：2024年3月15日',
      '项目名称\t公共卫生补助\t\t\t\t',
      '主管部门及代码\t罗田区卫生健康局\t\t项目实施单位\t罗田区疾病预防控制中心\t',
      '预算执行情况（万元）（20分）\t\t预算数（A）\t执行数（B）\t执行率（B/A）\t得分（20分*执行率）',
      '\t年度财政资金总额\t1,850.00\t1,742.70\t94.20%\t18.84',
      '年度总体目标\t预期目标\t\t实际完成情况\t\t',
      '\t服务居民\t\t已完成\t\t',
    );
    expect(sheet?.department).toBe('罗田区卫生健康局');
    expect(money(sheet)).toEqual([['年度资金总额', '1850.00', '1742.70']]);
    expect(sheet?.execution).toMatchObject({ rate: '94.20', score: '18.84' });
  });

  it('部门整体：按收入性质与按支出性质各分一次', () => {
    const sheet = sheetOf(
      '部门整体支出绩效自评表',
      '（2023年度）',
      '部门（单位）名称\t凤阳区财政局\t\t\t\t\t\t',
      '年度预算申请（万元）\t\t年初预算\t全年预算\t全年执行\t分值\t执行率\t得分',
      '\t年度资金总额：\t2,140.00\t2,260.00\t2,203.50\t10\t97.50%\t9.75',
      '\t按收入性质分：一般公共预算拨款\t2,140.00\t2,260.00\t2,203.50\t\t\t',
      '\t按支出性质分：基本支出\t1,560.00\t1,590.00\t1,586.20\t\t\t',
      '\t项目支出\t580.00\t670.00\t617.30\t\t\t',
      '年度总体目标\t预期目标\t\t\t实际完成情况\t\t\t',
      '\t保障运转\t\t\t已完成\t\t\t',
      ...INDICATORS,
    );
    expect(money(sheet)).toEqual([
      ['年度资金总额', '2260.00', '2203.50'],
      ['一般公共预算拨款', '2260.00', '2203.50'],
      ['基本支出', '1590.00', '1586.20'],
      ['项目支出', '670.00', '617.30'],
    ]);
  });
});
