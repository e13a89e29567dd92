import { describe, expect, it } from 'vitest';
import { type TestCell, gridDocument, read, textDocument } from '../tables/fixture.ts';

const wide = (text: string, columns: number): TestCell => ({ text, columns });
const tall = (text: string, rows: number): TestCell => ({ text, rows });
const block = (text: string, rows: number, columns: number): TestCell => ({ text, rows, columns });

/** The national form: four money rows, merged level cells, empty second levels kept. */
const national = (): readonly (readonly TestCell[])[] => [
  [wide('项目支出绩效自评表', 9)],
  [wide('（2023年度）', 9)],
  [
    wide('项目名称', 2),
    wide('基层经办窗口运行经费', 4),
    wide('项目编码', 1),
    wide('330900230000000012345', 2),
  ],
  [
    wide('主管部门', 2),
    wide('青溪县医疗保障局', 3),
    wide('实施单位', 1),
    wide('青溪县医保经办中心', 3),
  ],
  [
    block('项目资金（万元）', 5, 2),
    '',
    '年初预算数',
    '全年预算数',
    '全年执行数',
    '分值',
    '执行率',
    '得分',
  ],
  ['年度资金总额', '60', '65.5', '58.32', '10', '89.04%', '8.9'],
  ['其中：当年财政拨款', '60', '62.5', '55.32', '—', '88.51%', '—'],
  ['上年结转资金', '0', '3', '3', '—', '100%', '—'],
  ['其他资金', '', '', '', '—', '', '—'],
  [tall('年度总体目标', 2), wide('预期目标', 4), wide('实际完成情况', 4)],
  [wide('保障窗口运行，方便群众办事。', 4), wide('窗口全年开放，群众评价良好。', 4)],
  [
    tall('绩效指标', 7),
    '一级指标',
    '二级指标',
    '三级指标',
    '年度指标值',
    '实际完成值',
    '分值',
    '得分',
    '偏差原因分析及改进措施',
  ],
  [
    tall('产出指标(50分)', 4),
    tall('数量指标', 2),
    '新设经办窗口数',
    '≥12个',
    '11',
    '20',
    '18.33',
    '一处装修延期，次年补足',
  ],
  ['开展培训', '＝4次', '4次', '10', '10', ''],
  ['质量指标', '培训合格率', '98%以上', '99.2%', '10', '10', ''],
  ['时效指标', '完成时间', '2023年12月底前', '达成年度指标', '10', '10', ''],
  ['效益指标(30分)', '社会效益指标', '办事便捷度', '有效提升', '达成年度指标', '30', '28', ''],
  ['满意度指标(10分)', '服务对象满意度指标', '群众满意度', '≥90%', '92', '10', '10', ''],
  [wide('总分', 6), '100', '95.23', ''],
];

describe('国家版自评表（表格）', () => {
  const r = read(gridDocument([{ name: '自评表', rows: national() }]));
  const form = r.selfEvaluations[0];
  const fact = (path: string) => r.facts.find((each) => each.id === form?.facts[path]);
  it('抬头、编码、年度', () => {
    expect(r.selfEvaluations).toHaveLength(1);
    expect(form?.sheet).toMatchObject({
      project: '基层经办窗口运行经费',
      projectCode: '330900230000000012345',
      department: '青溪县医疗保障局',
      implementer: '青溪县医保经办中心',
      year: 2023,
    });
    expect(form?.sheet.goals).toEqual({
      expected: '保障窗口运行，方便群众办事。',
      actual: '窗口全年开放，群众评价良好。',
    });
  });
  it('四行资金各归各栏，空、零、横线不混', () => {
    expect(form?.sheet.funds).toMatchObject({ unit: '万元', weight: '10' });
    expect(form?.sheet.funds.rows).toEqual([
      { label: '年度资金总额', initialBudget: '60', fullYearBudget: '65.5', executed: '58.32' },
      {
        label: '其中：当年财政拨款',
        initialBudget: '60',
        fullYearBudget: '62.5',
        executed: '55.32',
      },
      { label: '上年结转资金', initialBudget: '0', fullYearBudget: '3', executed: '3' },
      { label: '其他资金', initialBudget: null, fullYearBudget: null, executed: null },
    ]);
    expect(form?.sheet.execution).toEqual({ rate: '89.04', score: '8.9' });
    expect(fact('funds.rows.1.executed')).toMatchObject({
      value: '55.32',
      unit: '万元',
      status: 'clean',
    });
  });
  it('指标六行，级别随合并格下传', () => {
    const rows = form?.sheet.indicators ?? [];
    expect(rows.map((row) => [row.level1, row.level2, row.name])).toEqual([
      ['产出指标', '数量指标', '新设经办窗口数'],
      ['产出指标', '数量指标', '开展培训'],
      ['产出指标', '质量指标', '培训合格率'],
      ['产出指标', '时效指标', '完成时间'],
      ['效益指标', '社会效益指标', '办事便捷度'],
      ['满意度指标', '服务对象满意度指标', '群众满意度'],
    ]);
    expect(
      rows.map((row) => [row.operator, row.target, row.unit, row.actual, row.weight, row.score]),
    ).toEqual([
      ['>=', '12', '个', '11', '20', '18.33'],
      ['=', '4', '次', '4', '10', '10'],
      ['>=', '98', '%', '99.2', '10', '10'],
      ['deadline', '2023年12月底前', null, '达成年度指标', '10', '10'],
      ['qualitative', '有效提升', null, '达成年度指标', '30', '28'],
      ['>=', '90', '%', '92', '10', '10'],
    ]);
    expect(rows[0]?.deviation).toBe('一处装修延期，次年补足');
    expect(form?.sheet.total).toBe('95.23');
  });
});

describe('转移支付区域自评表：没有分值和得分', () => {
  const r = read(
    gridDocument([
      {
        name: null,
        before: ['中央对地方转移支付区域（项目）绩效自评表', '（2022年度）'],
        rows: [
          [wide('项目名称', 2), wide('医疗服务与保障能力提升补助资金', 4)],
          [wide('主管部门', 2), '青溪县医疗保障局', '实施单位', wide('青溪县医疗保障局', 2)],
          [block('项目资金（万元）', 4, 2), '', '全年预算数(A)', '全年执行数(B)', '执行率（B/A)'],
          ['年度资金总额', '48', '36.6', '76.25%'],
          ['其中：中央补助', '40', '30', '75%'],
          ['地方资金', '8', '6.6', '82.5%'],
          ['年度总体目标', wide('总体目标', 2), wide('全年实际完成情况', 3)],
          ['', wide('提升信息化水平。', 2), wide('系统平稳运行。', 3)],
          [
            tall('绩效指标', 4),
            '一级指标',
            '二级指标',
            '三级指标',
            '指标值',
            '全年实际完成值',
            '未完成原因和改进措施',
          ],
          [tall('产出指标', 2), '数量指标', '系统改造数量', '≥2个', '2', ''],
          ['质量指标', '系统验收合格率', '100%', '100%', ''],
          ['效益指标', '社会效益指标', '经办效率', '提高', '提高', ''],
        ],
      },
    ]),
  );
  it('指标读全，分值和得分为空而不是零', () => {
    const sheet = r.selfEvaluations[0]?.sheet;
    expect(
      sheet?.funds.rows.map((row) => [
        row.label,
        row.initialBudget,
        row.fullYearBudget,
        row.executed,
      ]),
    ).toEqual([
      ['年度资金总额', null, '48', '36.6'],
      ['其中：中央补助', null, '40', '30'],
      ['地方资金', null, '8', '6.6'],
    ]);
    expect(
      sheet?.indicators.map((row) => [
        row.name,
        row.operator,
        row.target,
        row.actual,
        row.weight,
        row.score,
      ]),
    ).toEqual([
      ['系统改造数量', '>=', '2', '2', null, null],
      ['系统验收合格率', '=', '100', '100', null, null],
      ['经办效率', 'qualitative', '提高', '提高', null, null],
    ]);
    expect(sheet).toMatchObject({
      year: 2022,
      total: null,
      execution: { rate: '76.25', score: null },
    });
  });
});

describe('竖线分栏的自评表文本', () => {
  it('按表头各归各栏', () => {
    const r = read(
      textDocument(
        [
          '项目支出绩效自评表（2023年度）',
          '| 项目名称 | 定点机构巡查经费 | | | | | | |',
          '| 主管部门 | 青溪县医疗保障局 | 实施单位 | 青溪县医疗保障局 | | | | |',
          '| 项目资金（万元） | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |',
          '| | 年度资金总额 | 20 | 20 | 13 | 10 | 65% | 6.5 |',
          '| 年度总体目标 | 预期目标 | | | 实际完成情况 | | | |',
          '| | 巡查全覆盖 | | | 已完成 | | | |',
          '| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因分析及改进措施 |',
          '| 成本指标 | 经济成本指标 | 巡查成本 | ≤20万元 | 13 | 20 | 20 | |',
          '| 产出指标 | 数量指标 | 巡查家数 | ≥30家 | 31家 | 40 | 40 | |',
          '| 效益指标 | 可持续影响指标 | 长效机制 | 建立 | 基本达成目标 | 20 | 20 | |',
          '| 满意度指标 | 服务对象满意度指标 | 群众满意度 | ≥90% | 88 | 10 | 9.78 | 个别投诉 |',
          '| 总分 | | | | | 100 | 96.28 | |',
        ].join('\n'),
      ),
    );
    const sheet = r.selfEvaluations[0]?.sheet;
    expect(sheet?.funds.rows[0]).toEqual({
      label: '年度资金总额',
      initialBudget: '20',
      fullYearBudget: '20',
      executed: '13',
    });
    expect(sheet?.execution).toEqual({ rate: '65', score: '6.5' });
    expect(sheet?.indicators.map((row) => [row.level2, row.target, row.actual, row.score])).toEqual(
      [
        ['经济成本指标', '20', '13', '20'],
        ['数量指标', '30', '31', '40'],
        ['可持续影响指标', '建立', '基本达成目标', '20'],
        ['服务对象满意度指标', '90', '88', '9.78'],
      ],
    );
    expect(sheet?.total).toBe('96.28');
    expect(r.selfEvaluations[0]?.sheet.indicators[3]?.deviation).toBe('个别投诉');
  });
  it('只有项目名称一栏的清单不是自评表', () => {
    const r = read(textDocument('项目名称\t预算数\t执行数\n窗口运行\t20\t19.5\n设备更新\t7\t7'));
    expect(r.selfEvaluations).toHaveLength(0);
  });
});

describe('指标性质、度量单位各成一栏的自评表', () => {
  const rows: readonly (readonly TestCell[])[] = [
    [wide('部门预算项目支出绩效自评表', 9)],
    [wide('项目名称', 2), wide('村级公益事业奖补', 7)],
    [wide('预算单位', 2), wide('川源县财政局', 3), wide('项目负责人', 2), wide('', 2)],
    ['项目资金（万元）', '年初预算数', '调整后预算数', '预算执行数', '预算执行率'],
    ['总额', '500.00', '480.00', '456.00', '95.00%'],
    ['其中：财政资金', '500.00', '480.00', '456.00', '95.00%'],
    ['其他资金', '0', '0', '0', '/'],
    [
      '一级指标',
      '二级指标',
      '三级指标',
      '指标性质',
      '指标值',
      '度量单位',
      '实际完成值',
      '权重',
      '得分',
    ],
    ['产出指标', '数量指标', '实施项目个数', '≥', '16', '个', '16', '40', '40'],
    ['产出指标', '质量指标', '项目验收合格率', '=', '100', '%', '100', '40', '40'],
    ['满意度指标', '服务对象满意度指标', '村民满意度', '≥', '90', '%', '88', '10', '9.78'],
    ['预算执行', '预算执行率', '预算执行率', '=', '100', '%', '95', '10', '9.5'],
    [wide('合计', 7), '100', '99.28'],
  ];
  const r = read(gridDocument([{ name: '自评表', rows }]));
  const sheet = r.selfEvaluations[0]?.sheet;
  it('符号、数、单位合成一个指标值', () => {
    expect(
      sheet?.indicators.map((row) => [row.operator, row.target, row.unit, row.actual]),
    ).toEqual([
      ['>=', '16', '个', '16'],
      ['=', '100', '%', '100'],
      ['>=', '90', '%', '88'],
      ['=', '100', '%', '95'],
    ]);
    expect(sheet?.indicators[3]).toMatchObject({ level1: '预算执行', level2: '预算执行率' });
  });
  it('预算执行数不是预算执行率', () => {
    expect(sheet?.funds.rows[2]).toEqual({
      label: '其他资金',
      initialBudget: '0',
      fullYearBudget: '0',
      executed: '0',
    });
    expect(sheet?.execution?.rate).toBe('95.00');
  });
});

describe('部门整体支出绩效自评表', () => {
  const rows: readonly (readonly TestCell[])[] = [
    [wide('部门整体支出绩效自评表', 8)],
    [wide('（2023年度）', 8)],
    [wide('部门（单位）名称', 2), wide('象岭市医疗保障局', 6)],
    [
      wide('年度预算执行情况（万元）', 2),
      '年初预算数',
      '全年预算数',
      '全年执行数',
      '分值',
      '执行率',
      '得分',
    ],
    ['', '年度资金总额', '1520.00', '1680.50', '1648.57', '10', '98.10%', '9.81'],
    ['', '其中：基本支出', '620.00', '655.50', '655.50', '—', '100.00%', '—'],
    ['', '项目支出', '900.00', '1025.00', '993.07', '—', '96.88%', '—'],
    ['年度总体目标', wide('预期目标', 3), wide('实际完成情况', 4)],
    ['', wide('扩大覆盖面', 3), wide('完成', 4)],
    [
      '一级指标',
      '二级指标',
      '三级指标',
      '年度指标值',
      '实际完成值',
      '分值',
      '得分',
      '偏差原因分析及改进措施',
    ],
    ['产出指标', '数量指标', '参保人数', '≥48万人', '48.9万人', '90', '88', ''],
    [wide('总分', 5), '100', '97.81', ''],
  ];
  const r = read(gridDocument([{ name: null, rows }]));
  it('是一张自评表，不是一张读不出的指标表', () => {
    expect(r.tables).toEqual([]);
    expect(r.selfEvaluations[0]?.sheet).toMatchObject({
      project: '部门整体支出',
      department: '象岭市医疗保障局',
      execution: { rate: '98.10', score: '9.81' },
      total: '97.81',
    });
  });
  it('基本支出、项目支出各记各的', () =>
    expect(r.selfEvaluations[0]?.sheet.funds.rows.map((row) => [row.label, row.executed])).toEqual([
      ['年度资金总额', '1648.57'],
      ['基本支出', '655.50'],
      ['项目支出', '993.07'],
    ]));
});
