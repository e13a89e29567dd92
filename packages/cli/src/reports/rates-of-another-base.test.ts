import { audit } from '@mingjian/audit';
import { readDocument } from '@mingjian/documents/read';
import { expect, it } from 'vitest';

async function grades(text: string): Promise<string[]> {
  const read = await readDocument(new TextEncoder().encode(text), '执行率.txt');
  if (!read.ok) throw new Error(read.failure.message);
  const { findings } = await audit([{ file: '执行率.txt', document: read.value }]);
  return findings.map(({ grade }) => grade);
}

const table = (rows: readonly (readonly string[])[]): string =>
  rows.map((row) => row.join('\t')).join('\n');

const list = (head: readonly string[], rows: readonly (readonly string[])[], note = ''): string =>
  `2023年度项目绩效自评情况汇总表\n单位：万元\n${table([head, ...rows])}\n${note}`;
const HEAD = ['序号', '项目名称', '预算数', '执行数', '执行率'];
const ROWS = [
  ['1', '甲', '200.00', '150.00', '100%'],
  ['2', '乙', '100.00', '90.00', '90%'],
];

const form = (note: string): string =>
  `项目支出绩效自评表
（2023年度）
项目名称：桥梁检测
主管部门：某局
${table([
  ['项目资金（万元）', '', '年初预算数', '全年预算数', '全年执行数', '分值', '执行率', '得分'],
  ['', '年度资金总额', '200.00', '200.00', '180.00', '10', '100%', '10'],
  ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分'],
  ['产出指标', '数量指标', '养护里程', '≥100公里', '100公里', '90', '90'],
  ['总分', '', '', '', '', '100', '100'],
])}
${note}`;

it('清单另有一栏到位数：执行率不是预算数的，请核对，不算矛盾', async () => {
  const head = ['序号', '项目名称', '预算数', '到位数', '执行数', '执行率'];
  const rows = ROWS.map((row, i) => row.toSpliced(3, 0, i === 0 ? '150.00' : '100.00'));
  expect(await grades(list(head, rows))).toEqual(['check']);
  expect(await grades(list(HEAD, ROWS))).toEqual(['contradiction']);
});
it('清单下面的注写明按什么计算：请核对', async () =>
  expect(await grades(list(HEAD, ROWS, '注：执行率按实际到位资金计算。'))).toEqual(['check']));
it('自评表的注写明按到位资金计算：请核对', async () => {
  const note = '注：实际到位180.00万元，执行率按到位资金计算。';
  expect(await grades(form(note))).toEqual(['check']);
  expect(await grades(form(''))).toEqual(['contradiction']);
});
it('文中说执行率按调整后预算计算：那里的表都请核对', async () =>
  expect(await grades(`各项目执行率按调整后预算数计算。\n${list(HEAD, ROWS)}`)).toEqual(['check']));
it('花得比预算多、执行率写100%：封顶而已，请核对', async () => {
  const rows = ['100%', '110%', '105%'].map((rate, i) => [
    `${i + 1}`,
    '甲',
    '100.00',
    '110.00',
    rate,
  ]);
  expect((await grades(list(HEAD, rows))).toSorted()).toEqual(['check', 'contradiction']);
});
