import { audit } from '@mingjian/audit';
import { readDocument } from '@mingjian/documents/read';
import { describe, expect, it } from 'vitest';

const table = (rows: readonly (readonly string[])[]): string =>
  rows.map((row) => row.join('\t')).join('\n');

async function audited(text: string) {
  const read = await readDocument(new TextEncoder().encode(text), '表.txt');
  if (!read.ok) throw new Error(read.failure.message);
  const { findings, checked } = await audit([{ file: '表.txt', document: read.value }]);
  return { checked, grades: findings.map(({ grade }) => grade), facts: read.value.facts };
}

const form = (rate: string, rest: string): string =>
  `项目支出绩效自评表\n（2023年度）\n项目名称：道路养护\n${table([
    ['项目资金（万元）', '', '年初预算数', '全年预算数', '全年执行数', '分值', '执行率', '得分'],
    ['', '年度资金总额', '100.00', '120.00', '96.00', '10', rate, '8'],
    ['', '其中：当年财政拨款', '100.00', '100.00', '90.00', '-', '90%', '-'],
    ['', '上年结转资金', '0.00', '20.00', '6.00', '-', '30%', '-'],
    ['', '其他资金', '0.00', rest, '0.00', '-', '-', '-'],
  ])}`;

describe('只公开资金一块的自评表', () => {
  it('执行率和各来源之和都核对', async () => {
    expect((await audited(form('80%', '0.00'))).checked).toBeGreaterThan(4);
    expect((await audited(form('80%', '0.00'))).grades).toEqual([]);
    expect((await audited(form('88%', '0.00'))).grades).toContain('contradiction');
    expect((await audited(form('80%', '5.00'))).grades).toContain('contradiction');
  });
});

const summary = (second: string): string =>
  `2023年度部门项目支出绩效自评汇总表\n单位：万元\n${table([
    ['单位', '项目数', '预算数', '执行数', '平均得分'],
    ['合计', '5', '500.00', '450.00', '94'],
    ['局机关', '3', '300.00', '300.00', '95'],
    ['质检所', '2', second, '150.00', '92'],
  ])}`;

describe('按单位汇总的自评表', () => {
  it('每个单位的数在自己那一栏，合计核对', async () => {
    const right = await audited(summary('200.00'));
    expect(right.facts.find(({ label }) => /合计 预算数/u.test(label))?.value).toBe('500.00');
    expect(right).toMatchObject({ grades: [] });
    expect(right.checked).toBeGreaterThan(1);
    expect((await audited(summary('280.00'))).grades).toEqual(['contradiction']);
  });
  it('认不出各栏时，不把别的栏的数当成预算数和执行数', async () => {
    const { facts } = await audited(
      `2023年度项目支出绩效自评汇总表\n单位：万元\n${table([
        ['股室', '件数', '额度', '花费', '成绩'],
        ['合计', '5', '500.00', '450.00', '94'],
        ['一股', '3', '300.00', '300.00', '95'],
      ])}`,
    );
    expect(facts.filter(({ value }) => value === '94')).toEqual([]);
  });
});

const accounts = (second: string): string =>
  `一般公共预算财政拨款支出决算表\n单位：万元\n${table([
    ['科目编码', '科目名称', '2022年决算数', '2023年决算数'],
    ['', '合计', '900.00', '1000.00'],
    ['201', '一般公共服务支出', '700.00', second],
    ['208', '社会保障和就业支出', '200.00', '200.00'],
  ])}`;

describe('两年并列的支出表', () => {
  it('每一年各自相加', async () => {
    const right = await audited(accounts('800.00'));
    expect(right.checked).toBe(2);
    expect(right.grades).toEqual([]);
    expect((await audited(accounts('880.00'))).grades).toEqual(['contradiction']);
  });
});
