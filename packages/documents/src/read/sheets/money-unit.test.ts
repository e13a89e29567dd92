import { describe, expect, it } from 'vitest';
import { rawOf } from '../../testing/raw-document.ts';
import { readSheetsFromWorkbook } from './from-workbook.ts';

const DEFAULTS = { defaults: { year: 2024, department: '医疗保障局' } };
const read = (rows: Parameters<typeof rawOf>[0]) => readSheetsFromWorkbook(rawOf(rows), DEFAULTS);
const money = (preview: ReturnType<typeof read>) =>
  preview.sheets.map(({ funds: { rows } }) => [
    rows[0]?.initialBudget,
    rows[0]?.fullYearBudget,
    rows[0]?.executed,
  ]);
const found = (preview: ReturnType<typeof read>) =>
  preview.problems.map((each) => `${each.severity} ${each.code} ${each.cell}`);

describe('清单的金额单位', () => {
  it('指标名称、项目名称里的“（元）”不是金额单位', () => {
    const indicators = read([
      ['项目名称', '年初预算数', '全年预算数', '全年执行数', '三级指标', '年度指标值', '分值'],
      ['甲', '10', '10', '9', '人均补助标准（元）', '≥5', '100'],
    ]);
    expect(money(indicators)).toEqual([['10', '10', '9']]);
    const projects = read([
      ['项目名称', '全年预算数', '全年执行数'],
      ['单位丙（元）', '10', '9'],
      ['单位丁', '20', '19'],
    ]);
    expect(money(projects)).toEqual([
      [null, '10', '9'],
      [null, '20', '19'],
    ]);
  });

  it('别的栏目带的单位不算：完成值（元）与资金无关', () => {
    const preview = read([
      ['项目名称', '全年预算数', '三级指标', '年度指标值', '完成值（元）', '分值'],
      ['甲', '10', '补助标准', '≥5', '6', '100'],
    ]);
    expect(money(preview)).toEqual([[null, '10', null]]);
  });

  it('各栏按自己写的单位读，没写的按表上方的“单位：”', () => {
    const preview = read([
      ['项目支出情况', '单位：千元'],
      ['项目名称', '年初预算数（元）', '全年预算数（万元）', '全年执行数'],
      ['甲', '180000', '18', '150'],
    ]);
    expect(money(preview)).toEqual([['18', '18', '15']]);
    expect(preview.problems).toEqual([]);
  });

  it('两层表头：资金一组写的单位只管这一组', () => {
    const preview = readSheetsFromWorkbook(
      rawOf([
        [
          { text: '项目名称', rowSpan: 2 },
          { text: '项目资金（元）', columnSpan: 2 },
          '',
          { text: '补助（千元）', columnSpan: 2 },
        ],
        ['', '全年预算数', '全年执行数', '三级指标', '分值'],
        ['甲', '180000', '90000', '人数', '100'],
      ]),
      DEFAULTS,
    );
    expect(money(preview)).toEqual([[null, '18', '9']]);
  });

  it('整行都按元填的，比对不出来，按数额问', () => {
    const head = ['项目名称', '年初预算数', '全年预算数', '全年执行数'];
    const preview = read([head, ['甲', '180000', '180000', '152216.36']]);
    expect(preview.problems.map((each) => [each.code, each.cell, each.suggestion])).toEqual([
      ['UNIT_SUSPECT_SIZE', 'Sheet1!B2', '18'],
      ['UNIT_SUSPECT_SIZE', 'Sheet1!C2', '18'],
      ['UNIT_SUSPECT_SIZE', 'Sheet1!D2', '15.221636'],
    ]);
    expect(preview.problems[0]?.severity).toBe('confirm');
    expect(preview.problems[0]?.message).toBe(
      'Sheet1!B2 年度资金总额：180000 万元合 18 亿元，一个项目到 1 亿元的不多见，疑似按元填写，若是“18”，请确认；确是这么多，核对后照此导入。',
    );
    expect(read([head, ['甲', '9360', '9360', '9360']]).problems).toEqual([]);
  });

  it('金额单位一栏写的不是金额单位：指出这一格，不猜', () => {
    const preview = read([
      ['项目名称', '金额单位', '全年预算数'],
      ['甲', '万', '18'],
      ['乙', '万元', '18'],
    ]);
    expect(found(preview)).toEqual(['error MONEY_UNIT_UNKNOWN Sheet1!B2']);
    expect(preview.problems[0]?.message).toBe(
      'Sheet1!B2 金额单位：“万”换算不成元。请写 元、千元、万元、百万元或亿元。',
    );
  });

  it('下达金额一栏写的单位跟着金额走', () => {
    const preview = read([
      ['项目名称', '文号', '全年预算数', '下达金额（元）'],
      ['甲', '示财〔2024〕1号', '10', '100000'],
    ]);
    expect(preview.sheets[0]?.fundingDocuments).toEqual([
      { number: '示财〔2024〕1号', amount: '100000', unit: '元' },
    ]);
    expect(money(preview)).toEqual([[null, '10', null]]);
  });

  it('只在表名里写了单位：换算，并请人确认', () => {
    const preview = read([
      ['项目支出明细（元）', ''],
      ['项目名称', '全年预算数'],
      ['甲', '180000'],
    ]);
    expect(money(preview)).toEqual([[null, '18', null]]);
    expect(found(preview)).toEqual(['confirm MONEY_UNIT_ASSUMED Sheet1!A1']);
    expect(preview.problems[0]?.message).toContain('元');
  });
});
