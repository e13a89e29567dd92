import { describe, expect, it } from 'vitest';
import { readSheetsFromWorkbook } from './from-workbook.ts';
import { isImportable } from './import-preview.ts';
import { rawOf } from '../../testing/raw-document.ts';

const HEAD = [
  '项目名称',
  '主管部门',
  '年度',
  '一级指标',
  '二级指标',
  '三级指标',
  '年度指标值',
  '实际完成值',
  '分值',
  '偏差原因分析',
];
const row = (name: string, target: string, actual: string, weight: string, deviation = '') => [
  '城镇居民医保工作经费',
  '医疗保障局',
  '2024',
  '产出指标',
  '数量指标',
  name,
  target,
  actual,
  weight,
  deviation,
];
const read = (...rows: Parameters<typeof rawOf>[0][number][]) =>
  readSheetsFromWorkbook(rawOf([HEAD, ...rows]));
const codes = (preview: ReturnType<typeof read>) =>
  preview.problems.map((each) => `${each.severity} ${each.code} ${each.cell}`);

describe('从清单导入指标', () => {
  it('按栏目名找到各列，一行一个指标', () => {
    const preview = read(
      row('参保人数', '≥109000 人', '100116', '60'),
      row('政策覆盖率', '≥99%', '95', '40', '宣传不够'),
    );
    expect(preview.problems).toEqual([]);
    expect(isImportable(preview)).toBe(true);
    expect(preview.sheets).toHaveLength(1);
    expect(preview.sheets[0]).toMatchObject({
      project: '城镇居民医保工作经费',
      department: '医疗保障局',
      year: 2024,
    });
    expect(preview.sheets[0]?.indicators).toEqual([
      {
        level1: '产出指标',
        level2: '数量指标',
        name: '参保人数',
        operator: '>=',
        target: '109000',
        unit: '人',
        actual: '100116',
        weight: '60',
        deviation: null,
      },
      {
        level1: '产出指标',
        level2: '数量指标',
        name: '政策覆盖率',
        operator: '>=',
        target: '99',
        unit: '%',
        actual: '95',
        weight: '40',
        deviation: '宣传不够',
      },
    ]);
  });
  it('文字填在数的位置：留空并指出单元格，绝不当作 0', () => {
    const preview = read(row('参保人数', '≥109000人', '十万多', '100'));
    expect(preview.sheets[0]?.indicators[0]?.actual).toBeNull();
    expect(codes(preview)).toEqual(['error FIGURE_NOT_NUMBER Sheet1!H2']);
    expect(preview.problems[0]?.message).toBe(
      'Sheet1!H2 参保人数 实际完成值：“十万多”不是数。请填数字；没有数就留空，不适用填“—”。',
    );
    expect(isImportable(preview)).toBe(false);
  });
  it('“实际完成”也是完成值那一列', () => {
    const head = HEAD.map((title) => (title === '实际完成值' ? '实际完成' : title));
    const preview = readSheetsFromWorkbook(rawOf([head, row('甲', '≥1人', '2', '100')]));
    expect(preview.sheets[0]?.indicators[0]?.actual).toBe('2');
  });
  it('全角数字、≧、空格、千分位只改写法并说明', () => {
    const preview = read(
      row('甲', '≧１０９０００人', '100,116', '２5. 65'),
      row('乙', '≥1', '1', '74.35'),
    );
    expect(preview.sheets[0]?.indicators[0]).toMatchObject({
      operator: '>=',
      target: '109000',
      unit: '人',
      actual: '100116',
      weight: '25.65',
    });
    expect(codes(preview).toSorted()).toEqual([
      'note FIGURE_REPAIRED Sheet1!G2',
      'note FIGURE_REPAIRED Sheet1!H2',
      'note FIGURE_REPAIRED Sheet1!I2',
    ]);
    expect(isImportable(preview)).toBe(true);
  });
  it('分值合计 99.99 请核对', () => {
    const preview = read(row('甲', '≥1', '1', '50'), row('乙', '≥1', '1', '49.99'));
    expect(codes(preview)).toEqual(['confirm WEIGHTS_NOT_100 Sheet1!I2']);
    expect(preview.problems[0]?.message).toContain('99.99');
  });
  it('缺实际完成值、重复的行、缺名称的行', () => {
    const preview = read(
      row('甲', '≥1', '', '50'),
      row('乙', '≥1', '1', '25'),
      row('乙', '≥1', '1', '25'),
      row('', '≥1', '1', ''),
    );
    expect(codes(preview)).toContain('confirm ACTUAL_MISSING Sheet1!H2');
    expect(codes(preview)).toContain('confirm ROW_DUPLICATE Sheet1!F4');
    expect(codes(preview)).toContain('error ROW_WITHOUT_NAME Sheet1!F5');
  });
  it('指标值一栏的公式 =100% 请人确认，确认后不再问', () => {
    const cells = [
      ...row('甲', '', '100', '100').slice(0, 6),
      { text: '100%', formula: '100%', stored: '1' },
      '100',
      '100',
      '',
    ];
    const preview = read(cells);
    expect(codes(preview)).toEqual(['confirm TARGET_FORMULA Sheet1!G2']);
    expect(preview.problems[0]).toMatchObject({ raw: '=100%', suggestion: '＝100%' });
    expect(preview.sheets[0]?.indicators[0]).toMatchObject({
      operator: '=',
      target: '100',
      unit: '%',
    });
    const again = readSheetsFromWorkbook(rawOf([HEAD, cells]), {
      confirmed: { 'Sheet1!G2': '=100%' },
    });
    expect(again.problems).toEqual([]);
  });
  it('没有方向的指标值、单位不同的完成值请人确认', () => {
    const preview = read(row('甲', '100%', '0.95', '50'), row('乙', '≤18万元', '152600元', '50'));
    expect(preview.problems.map((each) => [each.code, each.suggestion])).toEqual([
      ['TARGET_OPERATOR_ASSUMED', '=100%'],
      ['UNIT_YUAN_FOR_WAN', '15.26'],
      ['PERCENT_SUSPECT_FRACTION', '95'],
    ]);
    expect(preview.sheets[0]?.indicators[1]?.actual).toBe('15.26');
  });
  it('不认识的栏目请人选一次，记住以后照办', () => {
    const head = ['项目名称', '三级指标', '年度指标值', '今年干成了多少', '分值', '备注'];
    const rows = [head, ['甲项目', '参保人数', '≥1人', '2', '100', '']];
    const first = readSheetsFromWorkbook(rawOf(rows));
    expect(
      first.headings.filter((each) => each.how === 'unknown').map((each) => each.text),
    ).toEqual(['今年干成了多少', '备注']);
    const mapping = { 今年干成了多少: 'actual', 备注: null } as const;
    const second = readSheetsFromWorkbook(rawOf(rows), {
      mapping,
      defaults: { year: 2024, department: '医疗保障局' },
    });
    expect(second.problems).toEqual([]);
    expect(second.sheets[0]).toMatchObject({ year: 2024, department: '医疗保障局' });
    expect(second.sheets[0]?.indicators[0]?.actual).toBe('2');
  });
  it('没有可认的内容：说清楚该怎么办', () => {
    const preview = readSheetsFromWorkbook(rawOf([['通知', '']]));
    expect(preview.problems.map((each) => each.code)).toEqual(['SHEET_SKIPPED', 'NOTHING_FOUND']);
    expect(isImportable(preview)).toBe(false);
  });
});

describe('从清单导入项目和资金', () => {
  it('汇总表样式的清单：金额单位、合计行、两个文号', () => {
    const preview = readSheetsFromWorkbook(
      rawOf([
        ['注：含政府性基金　单位：元'],
        ['序号', '单位名称', '项目名称', '文号', '预算数（含调整数）', '自评决算数'],
        ['', '', '合计', '', '5550000', '1184000'],
        [
          '1',
          '医疗保障局',
          '特殊人群参保费用',
          '冀财社〔2020〕201号、冀财社〔2020〕147号',
          '5550000',
          '1184000',
        ],
      ]),
      { defaults: { year: 2021, department: '医疗保障局' } },
    );
    expect(codes(preview)).toEqual(['note TOTAL_ROW_SKIPPED Sheet1!C3']);
    expect(preview.sheets).toHaveLength(1);
    expect(preview.sheets[0]).toMatchObject({
      implementer: '医疗保障局',
      fundingDocuments: [{ number: '冀财社〔2020〕201号' }, { number: '冀财社〔2020〕147号' }],
      funds: {
        unit: '万元',
        rows: [
          { label: '年度资金总额', initialBudget: null, fullYearBudget: '555', executed: '118.4' },
        ],
      },
    });
  });
  it('名称以“总分”“小计”开头的是项目，不是合计行', () => {
    const names = ['总分馆制建设经费', '小计算机购置项目', '合计划生育奖励扶助'];
    const preview = readSheetsFromWorkbook(
      rawOf([
        ['项目名称', '项目编码', '全年预算数'],
        ...names.map((name) => [name, '', '1']),
        ['小计', '0042', '1'],
        ['总 计', '', '4'],
        ['合计（4个项目）', '', '4'],
      ]),
      { defaults: { year: 2024, department: '医疗保障局' } },
    );
    expect(preview.sheets.map(({ project }) => project)).toEqual([...names, '小计']);
    expect(codes(preview)).toEqual([
      'note TOTAL_ROW_SKIPPED Sheet1!A6',
      'note TOTAL_ROW_SKIPPED Sheet1!A7',
    ]);
    expect(preview.problems[0]?.message).toBe(
      'Sheet1!A6：这一行写着“总 计”，是合计行，没有读入；若确是一个项目，请填上项目编码。',
    );
  });
  it('部门的小计行跳过；指标叫“合计”的不跳过', () => {
    const preview = read(
      row('参保人数', '≥1', '1', '60'),
      ['合计', '医疗保障局', '2024', '合计', '合计', '合计', '', '', '100', ''],
      ['合计', '', '', '产出指标', '数量指标', '宣传次数', '≥1', '1', '40', ''],
    );
    expect(preview.sheets.map(({ project }) => project)).toEqual(['城镇居民医保工作经费', '合计']);
    expect(codes(preview)).toContain('note TOTAL_ROW_SKIPPED Sheet1!A3');
  });
  it('万元栏里填了元：两种写法都请人确认', () => {
    const head = ['项目名称', '全年预算数（万元）', '全年执行数（万元）'];
    const preview = readSheetsFromWorkbook(
      rawOf([head, ['甲', '18', '152216.36'], ['乙', '18', '152216.36元']]),
      {
        defaults: { year: 2024, department: '医疗保障局' },
      },
    );
    expect(preview.problems.map((each) => [each.code, each.cell, each.suggestion])).toEqual([
      ['UNIT_YUAN_FOR_WAN', 'Sheet1!C3', '15.221636'],
      ['UNIT_SUSPECT_YUAN', 'Sheet1!C2', '15.221636'],
    ]);
    expect(preview.sheets[1]?.funds.rows[0]?.executed).toBe('15.221636');
  });
  it('显示的位数比存的少：按存的数导入并说明', () => {
    const preview = readSheetsFromWorkbook(
      rawOf([
        ['项目名称', '全年预算数', '全年执行数'],
        ['甲', '18', { text: '15.22', stored: '15.221636' }],
      ]),
      { defaults: { year: 2024, department: '医疗保障局' } },
    );
    expect(preview.sheets[0]?.funds.rows[0]?.executed).toBe('15.221636');
    expect(preview.problems.map((each) => each.code)).toEqual(['FIGURE_DISPLAY_ROUNDED']);
  });
  it('同一项目出现两次、同一项目前后写法不一', () => {
    const head = ['项目名称', '主管部门', '全年预算数', '全年执行数'];
    const twice = readSheetsFromWorkbook(
      rawOf([head, ['甲', '医保局', '1', '1'], ['甲', '医保局', '2', '2']]),
      { defaults: { year: 2024 } },
    );
    expect(twice.problems.map((each) => each.code)).toEqual(['PROJECT_DUPLICATE']);
    const conflict = read(row('甲', '≥1', '1', '50'), [
      '城镇居民医保工作经费',
      '财政局',
      '2024',
      '产出指标',
      '数量指标',
      '乙',
      '≥1',
      '1',
      '50',
    ]);
    expect(conflict.problems.map((each) => each.code)).toEqual(['PROJECT_CONFLICT']);
  });
});
