import { describe, expect, it } from 'vitest';
import { read, textDocument } from '../tables/fixture.ts';

/** The national form as a PDF viewer copies it: each cell on its own line, empty cells gone. */
const FORM = `项目支出绩效自评表
（2023年度）
项目名称
农村实用技术培训经费
主管部门
青峡县农业农村局
实施单位
青峡县农业技术推广中心
项目资金（万元）
年初预算数
全年预算数
全年执行数
分值
执行率
得分
年度资金总额
50.00
46.20
43.428
10
94.00%
9.40
其中：当年财政拨款
50.00
40.00
37.228
—
—
上年结转资金
0.00
6.20
6.20
—
—
年度总体目标
预期目标
实际完成情况
培训农民六百人。
培训农民五百七十人。
绩效指标
一级指标
二级指标
三级指标
年度指标值
实际完成值
分值
得分
偏差原因分析及改进措施
产出指标(50分)
数量指标
培训班场次
≥12场
14场
20
20
培训学员人数
≥600人
570人
10
9.50
部分学员未能参训，下年度提前组织。
时效指标
完成时间
2023年12月底前
2023年11月
20
20
效益指标
社会效益指标
学员就业率
≥80%
82
40
38
总分
100
96.90`;

describe('一格一行的自评表', () => {
  const r = read(textDocument(FORM));
  const form = r.selfEvaluations[0];
  it('抬头、资金、执行率各归各栏', () => {
    expect(form?.sheet).toMatchObject({
      project: '农村实用技术培训经费',
      department: '青峡县农业农村局',
      implementer: '青峡县农业技术推广中心',
      year: 2023,
      execution: { rate: '94.00', score: '9.40' },
      total: '96.90',
    });
    expect(
      form?.sheet.funds.rows.map((row) => [row.label, row.fullYearBudget, row.executed]),
    ).toEqual([
      ['年度资金总额', '46.20', '43.428'],
      ['其中：当年财政拨款', '40.00', '37.228'],
      ['上年结转资金', '6.20', '6.20'],
    ]);
  });
  it('指标、分值、得分和原因各归各行，数字完成值不当作分值', () => {
    const rows = form?.sheet.indicators ?? [];
    expect(
      rows.map((row) => [row.level2, row.name, row.target, row.actual, row.weight, row.score]),
    ).toEqual([
      ['数量指标', '培训班场次', '12', '14', '20', '20'],
      ['数量指标', '培训学员人数', '600', '570', '10', '9.50'],
      ['时效指标', '完成时间', '2023年12月底前', '2023年11月', '20', '20'],
      ['社会效益指标', '学员就业率', '80', '82', '40', '38'],
    ]);
    expect(rows[1]?.deviation).toBe('部分学员未能参训，下年度提前组织。');
  });
  it('每个数都指回它自己的那一行', () => {
    const fact = r.facts.find((each) => each.id === form?.facts['execution.score']);
    expect(fact).toMatchObject({ raw: '9.40', status: 'clean', place: { line: 22 } });
  });
  it('少一格就不猜：剩下的数说明没有读', () => {
    const cut = read(textDocument(FORM.replace('\n43.428', '')));
    expect(cut.selfEvaluations[0]?.sheet.funds.rows[0]).toMatchObject({
      label: '年度资金总额',
      executed: null,
    });
    expect(cut.unread.map(({ raw }) => raw)).toEqual(['50.00', '46.20', '94.00%', '9.40']);
  });
});
