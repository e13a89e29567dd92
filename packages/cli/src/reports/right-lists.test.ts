import { audit } from '@mingjian/audit';
import { readDocument } from '@mingjian/documents/read';
import { describe, expect, it } from 'vitest';

const SUMMARY = '2023年度项目绩效自评情况汇总表\n单位：万元';
const HEAD = ['序号', '项目名称', '预算数', '执行数', '自评得分'];

/** A tab-separated table of text, read and audited: one letter a finding. */
async function grades(title: string, rows: readonly (readonly string[])[]): Promise<string[]> {
  const text = [title, ...rows.map((row) => row.join('\t'))].join('\n');
  const read = await readDocument(new TextEncoder().encode(text), '清单.txt');
  if (!read.ok) throw new Error(read.failure.message);
  const { findings, checked } = await audit([{ file: '清单.txt', document: read.value }]);
  return [`checked ${checked > 0}`, ...findings.map(({ grade }) => grade)];
}

const RIGHT: Readonly<Record<string, readonly (readonly string[])[]>> = {
  项目下面另列其中: [
    ['1', '信息化建设', '300.00', '300.00', '95'],
    ['', '其中：硬件', '200.00', '200.00', ''],
    ['', '软件', '100.00', '100.00', ''],
    ['2', '办公楼维修', '200.00', '150.00', '92'],
    ['', '合计', '500.00', '450.00', ''],
  ],
  单位写在它的项目上面: [
    ['一', '局本级', '300.00', '300.00', ''],
    ['1', '信息化建设', '200.00', '200.00', '95'],
    ['2', '培训', '100.00', '100.00', '95'],
    ['二', '质检所', '200.00', '150.00', ''],
    ['1', '办公楼维修', '200.00', '150.00', '92'],
    ['', '合计', '500.00', '450.00', ''],
  ],
  '类别写在项目上面，合计在最上': [
    ['', '合计', '500.00', '450.00', ''],
    ['', '一、部门预算项目', '300.00', '300.00', ''],
    ['1', '信息化建设', '200.00', '200.00', '95'],
    ['2', '培训', '100.00', '100.00', '95'],
    ['', '二、转移支付项目', '200.00', '150.00', ''],
    ['3', '办公楼维修', '200.00', '150.00', '92'],
  ],
  每页有本页小计: [
    ['1', '信息化建设', '200.00', '200.00', '95'],
    ['2', '培训', '100.00', '100.00', '95'],
    ['', '本页小计', '300.00', '300.00', ''],
    ['3', '办公楼维修', '200.00', '150.00', '92'],
    ['', '本页小计', '200.00', '150.00', ''],
    ['', '合计', '500.00', '450.00', ''],
  ],
};

const UNNUMBERED = ['项目名称', '预算数', '执行数', '自评得分'];
const UNITS_AND_PROJECTS = [
  UNNUMBERED,
  ['局本级', '300.00', '300.00', ''],
  ['信息化建设', '200.00', '200.00', '95'],
  ['培训', '100.00', '100.00', '95'],
  ['质检所', '200.00', '150.00', ''],
  ['办公楼维修', '200.00', '150.00', '92'],
  ['合计', '500.00', '450.00', ''],
];

describe('写对了的清单', () => {
  it('没有序号，单位和项目混排：不核对，也不报', async () =>
    expect(await grades(SUMMARY, UNITS_AND_PROJECTS)).toEqual(['checked false']));
  it('写明不计入合计的一行不加', async () => {
    const rows = [
      ['1', '信息化建设', '200.00', '200.00', '95'],
      ['2', '培训（不计入合计）', '100.00', '100.00', '95'],
      ['', '合计', '200.00', '200.00', ''],
    ];
    expect(await grades(SUMMARY, [HEAD, ...rows])).toEqual(['checked true']);
  });
  it('注里说有的项目没有列示：请说明，不算矛盾', async () => {
    const rows = [
      ['1', '信息化建设', '200.00', '200.00', '95'],
      ['', '合计', '300.00', '200.00', ''],
      ['注：涉密项目不予公开，未在表中列示。'],
    ];
    expect(await grades(SUMMARY, [HEAD, ...rows])).toEqual(['checked true', 'explain']);
  });

  it.each(Object.entries(RIGHT))('%s：照样核对，不报', async (_, rows) =>
    expect(await grades(SUMMARY, [HEAD, ...rows])).toEqual(['checked true']),
  );
  it('单位的数与它的项目不符仍是矛盾', async () => {
    const rows = (RIGHT['单位写在它的项目上面'] ?? []).map((row) =>
      row[1] === '培训' ? row.with(2, '120.00') : row,
    );
    expect(await grades(SUMMARY, [HEAD, ...rows])).toContain('contradiction');
  });
  it('有省略号的清单自己说没有列全：不说矛盾', async () => {
    const rows = [
      ['1', '信息化建设', '300.00', '300.00', '95'],
      ['…', '……', '', '', ''],
      ['', '合计', '1000.00', '900.00', ''],
    ];
    expect(await grades(SUMMARY, [HEAD, ...rows])).not.toContain('contradiction');
  });
  it('合计在最上、行到页末为止，两栏都短：请说明，不算矛盾', async () => {
    const rows = [
      ['', '合计', '500.00', '450.00', ''],
      ['1', '信息化建设', '200.00', '200.00', '95'],
    ];
    const [, ...found] = await grades(SUMMARY, [HEAD, ...rows]);
    expect(new Set(found)).toEqual(new Set(['explain']));
  });
  it('合计在最上的单栏清单没有见底：请说明；合计在最下：矛盾', async () => {
    const items = ['1', '2'].map((code) => [code, `项目${code}`, '200.00', '95']);
    const total = ['', '合计', '1000.00', ''];
    const head = ['序号', '项目名称', '预算数', '自评得分'];
    expect(await grades(SUMMARY, [head, total, ...items])).toContain('explain');
    expect(await grades(SUMMARY, [head, ...items, total])).toContain('contradiction');
  });
});

const INDEX = '部门整体支出绩效评价指标体系评分表';
const INDEX_HEAD = ['一级指标', '二级指标', '三级指标', '分值', '得分'];
const index = (bonus: string, total: string) => [
  INDEX_HEAD,
  ['投入', '目标设定', '目标合理性', '10', '10'],
  ['过程', '预算执行', '预算完成率', '90', '88'],
  ['加分项', '获国家级表彰', '', bonus, '2'],
  ['合计', '', '', total, '100'],
];

describe('有加分项的指标表', () => {
  it.each(['100', '105'])('加分项在一百分之外或之内都可以：合计%s', async (total) =>
    expect(await grades(INDEX, index('5', total))).toEqual(['checked true']),
  );
  it('两种加法都不是合计，才是矛盾', async () =>
    expect(await grades(INDEX, index('5', '110'))).toContain('contradiction'));
});

const levelled = (process: string) => [
  INDEX_HEAD,
  ['投入', '', '', '20', '19'],
  ['', '目标设定', '目标合理性', '10', '9.5'],
  ['', '预算配置', '在职人员控制率', '10', '9.5'],
  ['过程', '', '', '80', '78'],
  ['', '预算执行', '预算完成率', process, '78'],
  ['合计', '', '', '100', '97'],
];

describe('一级指标自己也有一行的指标表', () => {
  it('一级的分值是所属各项之和，合计是一级之和', async () => {
    expect(await grades(INDEX, levelled('80'))).toEqual(['checked true']);
    expect(await grades(INDEX, levelled('85'))).toContain('contradiction');
  });
});
