import { describe, expect, it } from 'vitest';
import { read, textDocument } from '../tables/fixture.ts';

const form = (lines: readonly string[]) => {
  const r = read(textDocument(['青溪县医疗保障局2023年度部门决算', '', ...lines].join('\n')));
  const first = r.selfEvaluations[0];
  const fact = (path: string) => r.facts.find((each) => each.id === first?.facts[path]) ?? null;
  return { r, sheet: first?.sheet, fact };
};

const HEAD = [
  '项目\t名称\t\t\t窗口运\t行经费\t\t\t\t\t\t',
  '主管\t部门\t\t青溪县医\t疗保障局\t\t实施单\t位\t青溪县医 疗保障局\t\t\t',
];
const INDICATORS =
  '\t一级指标\t\t二级指标\t三级指标\t\t年度指标\t实际 完成值\t分值\t得分\t偏差 分 及改\t析 进措';
const TOTAL = '\t\t\t总分\t\t\t\t\t100\t96\t\t';

/** A form with the given money rows. */
const money = (first: string, second: string) =>
  form([
    ...HEAD,
    '项目\t\t\t\t年初预算数\t全年\t预算数 A\t全年执行\t数 B\t分值\t执行率\t得分',
    first,
    second,
    '年\t\t\t\t预期\t目标\t\t\t实际\t完成情况\t\t',
    INDICATORS,
    '\t\t\t数量指标\t窗口数\t\t=5 个\t5\t90\t90\t\t',
    '\t\t\t总分\t\t\t\t\t100\t100\t\t',
  ]);

/** A form with the given indicator lines. */
const rows = (lines: readonly string[], total = TOTAL) =>
  form([
    ...HEAD,
    '项目资金\t\t\t\t年初预算数\t全年预算数 A\t\t全年执行数 B\t\t分值\t执行率\t得分',
    '(万元)\t\t年度\t资金总额\t8\t8\t\t5\t\t10\t62.5\t5',
    INDICATORS,
    ...lines,
    total,
  ]);

describe('损坏的自评表：资金行', () => {
  it('切成两格的数接上；重复边界数字的，取与细行四舍五入相符的读法', () => {
    const { fact } = money(
      '(万)\t元)\t年度\t更资金总额 更资金总额\t2. 614\t2.\t614\t2. 61\t4\t10\t100\t10',
      '\t\t政府\t预算资金\t2. 6138\t2.\t6138\t2. 613\t38\t_\t100\t_',
    );
    expect(fact('funds.rows.0.fullYearBudget')).toMatchObject({
      value: '2.614',
      status: 'cleaned',
    });
    expect(fact('funds.rows.0.executed')).toMatchObject({ value: '2.614' });
    expect(fact('funds.rows.1.executed')).toMatchObject({
      value: '2.6138',
      status: 'restored',
      candidates: ['2.61338', '2.6138'],
    });
    expect(fact('execution.score')).toMatchObject({ value: '10', status: 'clean' });
  });
  it('几个数粘在一格，执行率定出各自的位置；丢了的得分不是零', () => {
    const { fact, sheet } = money(
      '(万)\t元)\t年度资金总额\t额\t40\t\t40\t31. 117 10 77. 79\t\t\t\t',
      '\tj\t政府预算资金\t:\t40\t\t40\t31. 116854 — 77. 79\t\t\t\t',
    );
    expect(sheet?.funds.rows[0]).toMatchObject({
      initialBudget: '40',
      fullYearBudget: '40',
      executed: '31.117',
    });
    expect(sheet?.funds.rows[1]?.executed).toBe('31.116854');
    expect(sheet?.execution).toEqual({ rate: '77.79', score: null });
    expect(fact('execution.score')).toMatchObject({ value: null, status: 'missing' });
    expect(fact('funds.rows.0.executed')?.status).toBe('cleaned');
  });
  it('执行率对不上任何排法时不给数', () => {
    const { sheet, fact } = money(
      '(万)\t元)\t年度资金总额\t额\t40 41 31. 117 10 52. 79 8 9\t\t\t\t\t\t\t\t',
      '',
    );
    expect(sheet?.funds.rows[0]).toMatchObject({ fullYearBudget: null, executed: null });
    expect(fact('funds.rows.0.executed')?.status).toBe('garbled');
  });
});

describe('损坏的自评表：指标行', () => {
  it('换页后一行拆成几行：符号、数、单位，结果分级', () => {
    const { sheet } = rows([
      '',
      '\t\t两万人以上乡镇专\t≥1\t\t\t\t',
      '\t\t职经办服务人\t人/\t1\t10\t10\t',
      '\t数量指标\t员\t乡镇\t\t\t\t',
      '\t\t服务点个数\t=7\t7\t30\t30\t',
      '产出指标\t\t服务点个数\t个\tЭ\t30\t30\t',
      '\t质量指标\t平台建设覆盖率\t≥\t100\t20\t20\t',
      '\t\t\t95%\t100\t20\t20\t',
      '\t\t提高业务人员\t有效\t基本达\t20\t20\t',
      '效益指标\t社会效益指标\t水平和服务\t提高\t成目标\t20\t20\t',
      '满意度指\t服务对象满意\t参保人员满意度\t>00/0\t00\t10\t10\t',
    ]);
    expect(
      sheet?.indicators.map((row) => [
        row.operator,
        row.target,
        row.unit,
        row.actual,
        row.weight,
        row.score,
      ]),
    ).toEqual([
      ['>=', '1', '人/乡镇', '1', '10', '10'],
      ['=', '7', '个', '7', '30', '30'],
      ['>=', '95', '%', '100', '20', '20'],
      ['qualitative', '有效提高', null, '基本达成目标', '20', '20'],
      ['qualitative', null, null, null, '10', '10'],
    ]);
  });
  it('读了两遍的一行只算一条，名称分给上下两条', () => {
    const { sheet } = rows([
      '\t\t\t数量指标\t窗口数\t\t=5 个\t5\t10\t10\t\t',
      '',
      '\t\t专职经办服\t=100%\t100\t40\t40\t',
      '\t质量指标\t务人员配备率 提升群众政策知\t— 100W\t100\t40\t40\t',
      '\t\t晓率\t=100%\t96\t40\t36\t',
    ]);
    expect(sheet?.indicators.map((row) => [row.level2, row.name, row.score])).toEqual([
      ['数量指标', '窗口数', '10'],
      ['质量指标', '专职经办服务人员配备率', '40'],
      ['质量指标', '提升群众政策知晓率', '36'],
    ]);
  });
  it('得分丢了记为缺失，不记为零；两种读法由满分与目标定', () => {
    const { sheet, fact } = rows(
      [
        '\t\t\t数量指标\t保障人次\t\t=6 人次\t0\t40\t0\t本项目取消\t',
        '\t\t\t时效指标\t完成时限\t\t2023 年底 前\t实现目 标程度 较低\t40\t\t本项目取消\t',
        '满意度\t\t\t服务对象满意度\t参保人员对服 务的满意度 ≥95%\t\t95\t10\t10\t\t\t',
      ],
      '总分\t\t\t\t\t\t\t\t\t15\t\t',
    );
    expect(sheet?.indicators[1]).toMatchObject({
      operator: 'deadline',
      target: '2023年底前',
      actual: '实现目标程度较低',
      weight: '40',
      score: null,
    });
    expect(fact('indicators.1.score')).toMatchObject({ value: null, status: 'missing' });
    expect(sheet?.indicators[2]).toMatchObject({
      operator: '>=',
      target: '95',
      actual: '95',
      score: '10',
    });
    expect(sheet?.indicators[0]?.deviation).toBe('本项目取消');
    expect(sheet?.total).toBe('15');
  });
  it('抬头毁了的表：两个执行数由成本指标的元数证实，其余不给', () => {
    const { sheet, fact } = form([
      '项目名称\t窗口运行经费\t\t\t\t\t\t\t',
      '主管部门\t青溪县医疗保障局\t实施单位\t青溪县 医疗保障局\t\t\t\t\t',
      '',
      '项目: 年度总体目\t有效理、\t提升 目录\t·监管水平,推 :集中\t药品和\t全年执行 6.3 6.3 贯彻执行\t实际完了\t立健全\t基金」',
      '标\t一级\t\t二级指标\t三级指标\t\t年度指标\t实际 完成值\t分值\t又们 7 \t偏差 分 及改\t析',
      '\t\t\t经济成本指标\t成本控制在预算内\t\t≤ 63000 元\t63000\t20\t20\t\t',
      '\t\t\t数量指标\t检查覆盖率\t\t=100%\t100\t70\t70\t\t',
      '\t\t\t\t总分\t\t\t\t100\t100\t\t',
    ]);
    expect(fact('funds.rows.0.executed')).toMatchObject({ value: '6.3', status: 'restored' });
    expect(fact('funds.rows.0.fullYearBudget')).toMatchObject({ value: null, status: 'garbled' });
    expect(sheet?.indicators).toHaveLength(2);
  });
});

describe('空格分栏的自评表', () => {
  it('空格不占位置，数仍各归其行', () => {
    const { sheet } = form([
      '项目名称 窗口运行经费',
      '主管部门 青溪县医疗保障局 实施单位 青溪县医疗保障局',
      '项目资金（万元） 年初预算数 全年预算数 全年执行数 分值 执行率 得分',
      '年度资金总额 40 40 31. 12 10 77.8% 7',
      '政府预算资金 40 40 31.1169 — 77.79% —',
      '年度总体目标 预期目标 实际完成情况',
      '一级指标 二级指标 三级指标 年度指标值 实际完成值 分值 得分 偏差原因',
      '成本指标 经济成本指标 运行成本 ≤ 40 万元 31.12 20 20',
      '产出指标 数量指标 窗口数 =5个 4 40 32 一处未开',
      '效益指标 社会效益指标 便捷度 有效提高 基本达成目标 20 20',
      '满意度指标 服务对象满意度指标 群众满意度 ≥90% 95 10 10',
      '总分 100 89',
    ]);
    expect(sheet?.funds.rows).toEqual([
      { label: '年度资金总额', initialBudget: '40', fullYearBudget: '40', executed: '31.12' },
      { label: '政府预算资金', initialBudget: '40', fullYearBudget: '40', executed: '31.1169' },
    ]);
    expect(
      sheet?.indicators.map((row) => [row.name, row.target, row.actual, row.weight, row.score]),
    ).toEqual([
      ['运行成本', '40', '31.12', '20', '20'],
      ['窗口数', '5', '4', '40', '32'],
      ['便捷度', '有效提高', '基本达成目标', '20', '20'],
      ['群众满意度', '90', '95', '10', '10'],
    ]);
    expect(sheet?.total).toBe('89');
    expect(sheet?.execution).toEqual({ rate: '77.8', score: '7' });
  });
});
