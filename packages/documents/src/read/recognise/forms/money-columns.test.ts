import { describe, expect, it } from 'vitest';
import { type TestCell, gridDocument, read, textDocument } from '../tables/fixture.ts';

const wide = (text: string, columns: number): TestCell => ({ text, columns });

type Row = readonly [string, string, string, string, string, string];

/** A Jiangxi form with the two money rows given, in a workbook: a cell's column is certain. */
const funds = (total: Row, government: Row) => {
  const rows: readonly (readonly TestCell[])[] = [
    [wide('项目名称', 2), wide('窗口运行经费', 7)],
    [wide('主管部门', 2), wide('青溪县医疗保障局', 3), wide('实施单位', 2), wide('同上', 2)],
    [
      { text: '项目资金（万元）', rows: 3, columns: 2 },
      '',
      '年初预算数',
      '全年预算数A',
      '全年执行数B',
      '分值',
      '执行率',
      '得分',
    ],
    ['年度资金总额', ...total],
    ['政府预算资金', ...government],
    [{ text: '年度总体目标', rows: 2, columns: 2 }, wide('预期目标', 3), wide('实际完成情况', 4)],
    [wide('保障运行', 3), wide('运行正常', 4)],
    [
      '绩效指标',
      '一级指标',
      '二级指标',
      '三级指标',
      '年度指标值',
      '实际完成值',
      '分值',
      '得分',
      '偏差原因分析及改进措施',
    ],
    ['', '产出指标', '数量指标', '窗口数', '≥5个', '5', '90', '', ''],
    [wide('总分', 6), '100', '', ''],
  ];
  return read(gridDocument([{ name: '自评表', rows }])).selfEvaluations[0]?.sheet;
};
const figures = (sheet: ReturnType<typeof funds>) => ({
  rows: sheet?.funds.rows.map((row) => [row.initialBudget, row.fullYearBudget, row.executed]),
  weight: sheet?.funds.weight,
  execution: sheet?.execution,
});

describe('表格里的资金行按栏读', () => {
  it('金额带千分位', () => {
    expect(
      figures(
        funds(
          ['1,216.00', '1,216.00', '1,116.00', '10', '91.78%', '9.18'],
          ['1,216.00', '1,216.00', '1,116.00', '', '', ''],
        ),
      ),
    ).toEqual({
      rows: [
        ['1216.00', '1216.00', '1116.00'],
        ['1216.00', '1216.00', '1116.00'],
      ],
      weight: '10',
      execution: { rate: '91.78', score: '9.18' },
    });
  });
  it('还没有得分：执行数与分值各归各', () => {
    expect(
      figures(funds(['16', '16', '14', '10', '87.5', ''], ['16', '16', '14', '', '', ''])),
    ).toEqual({
      rows: [
        ['16', '16', '14'],
        ['16', '16', '14'],
      ],
      weight: '10',
      execution: { rate: '87.5', score: null },
    });
  });

  it('执行率也没有，执行数正好等于分值', () => {
    expect(figures(funds(['14', '14', '10', '10', '', ''], ['', '', '', '—', '', '—']))).toEqual({
      rows: [
        ['14', '14', '10'],
        [null, null, null],
      ],
      weight: '10',
      execution: { rate: null, score: null },
    });
  });

  it('年初没有预算、还没有执行数：空格就是没有', () => {
    expect(
      figures(funds(['', '10.2', '', '10', '', ''], ['', '10.2', '10.2', '', '', ''])),
    ).toEqual({
      rows: [
        [null, '10.2', null],
        [null, '10.2', '10.2'],
      ],
      weight: '10',
      execution: { rate: null, score: null },
    });
  });

  it('印出的执行率与两个数不合：照印的读，留给核对去说', () => {
    expect(
      figures(funds(['16', '20', '15', '10', '93.75', '7'], ['16', '20', '15', '', '', ''])),
    ).toEqual({
      rows: [
        ['16', '20', '15'],
        ['16', '20', '15'],
      ],
      weight: '10',
      execution: { rate: '93.75', score: '7' },
    });
  });
});

/** The national form as text, tabs between cells. */
const text = (rate: string): string =>
  [
    '项目名称\t农技培训经费',
    '主管部门\t青溪县农业农村局\t实施单位\t同上',
    '项目资金（万元）\t\t年初预算数\t全年预算数\t全年执行数\t分值\t执行率\t得分',
    `\t年度资金总额\t50.00\t46.20\t43.428\t10\t${rate}\t9.40`,
    '\t其中：上级资金\t50.00\t40.00\t37.228\t—\t\t—',
    '\t本级资金\t0.00\t6.20\t6.20\t\t\t',
    '年度总体目标\t预期目标\t实际完成情况',
    '绩效指标\t一级指标\t二级指标\t三级指标\t年度指标值\t实际完成值\t分值\t得分\t偏差原因',
    '\t产出指标\t数量指标\t培训班\t≥12场\t14场\t90\t90\t',
    '总分\t\t\t\t\t\t100\t99.40\t',
  ].join('\n');

const sheetOf = (rate: string) => read(textDocument(text(rate))).selfEvaluations[0]?.sheet;

describe('文本里的资金行', () => {
  it('一行填满各栏就按顺序归栏，执行率不合也不挪位', () => {
    for (const rate of ['94.00%', '71.23%'])
      expect(figures(sheetOf(rate))).toMatchObject({
        weight: '10',
        execution: { rate: rate.slice(0, -1), score: '9.40' },
      });
  });
  it('只有三个金额的来源行，小数目也不当作分值', () => {
    expect(sheetOf('94.00%')?.funds.rows[2]).toEqual({
      label: '本级资金',
      initialBudget: '0.00',
      fullYearBudget: '6.20',
      executed: '6.20',
    });
  });
  it('上级资金、本级资金照原文记，不混成一种', () => {
    expect(sheetOf('94.00%')?.funds.rows.map((row) => row.label)).toEqual([
      '年度资金总额',
      '上级资金',
      '本级资金',
    ]);
  });
});
