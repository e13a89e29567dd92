import { describe, expect, it } from 'vitest';
import { gridDocument, read, textDocument } from './fixture.ts';

const INDEX = [
  ['部门整体支出绩效评价指标体系评分表', '', '', '', '', '', ''],
  ['一级指标', '分值', '二级指标', '分值', '三级指标', '分值', '得分'],
  ['投入', '10', '预算编制', '10', '预算编制合理性', '6', '6'],
  ['', '', '', '', '绩效目标合理性', '4', '2.5'],
  ['过程', '30', '预算执行', '18', '支付进度率', '18', '17.4'],
  ['', '', '预算管理', '12', '管理制度健全性', '12', '11'],
  ['合计', '40', '', '40', '', '40', '36.9'],
];

describe('评分表', () => {
  const r = read(gridDocument([{ name: null, rows: INDEX }]));
  const at = (row: string, column: string) =>
    r.cell('department-index', row, column)?.value ?? null;
  it('三级指标的分值归三级，一级、二级的分值另成一栏', () => {
    expect(at('投入 预算编制 预算编制合理性', 'weight')).toBe('6');
    expect(at('投入 预算编制 绩效目标合理性', 'weight')).toBe('4');
    expect(at('投入 预算编制 预算编制合理性', 'level1Weight')).toBe('10');
    expect(at('过程 预算管理 管理制度健全性', 'level2Weight')).toBe('12');
    expect(at('投入 预算编制 绩效目标合理性', 'level1Weight')).toBeNull();
  });
  it('决策、过程、产出、效益的得分率表没有题目也认得，上面的段落不当题目', () => {
    const rows = [
      ['一级指标', '分值', '得分', '得分率'],
      ['决策', '15', '14', '93.33%'],
      ['过程', '25', '22.5', '90.00%'],
      ['合计', '40', '36.5', '91.25%'],
    ];
    const table = read(
      gridDocument([{ name: null, before: ['评价组认为，综合得分36.5分。'], rows }]),
    ).tables[0];
    expect(table).toMatchObject({ kind: 'department-index', title: '部门整体支出绩效评价指标表' });
    expect(table?.rows[1]?.facts['scoreRate']).toBeDefined();
  });
  it('一格一行、级别有合并的评分表读不全：合计的数不归错栏', () => {
    const lines = INDEX.flat().filter((text) => text !== '');
    const flat = read(textDocument(lines.join('\n')));
    expect(flat.facts).toEqual([]);
  });
});
