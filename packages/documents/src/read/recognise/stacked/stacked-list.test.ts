import { describe, expect, it } from 'vitest';
import { read, textDocument } from '../tables/fixture.ts';

const HEAD =
  '项目支出绩效自评情况汇总表\n序号\n项目名称\n全年预算数\n全年执行数\n执行率\n自评得分\n评价等级\n';
const ROWS = `1
环卫保洁服务
860.00
860.00
100.00%
99.50
优
2
垃圾分类设施
245.50
233.72
95.20%
96.12
优
合计
1105.50
1093.72
98.93%`;

describe('一格一行的汇总表', () => {
  it('每行各栏齐全就按标题归栏，合计的三个数是两项金额和执行率', () => {
    const r = read(textDocument(HEAD + ROWS));
    const at = (row: string, column: string) => r.cell('evaluation-summary', row, column)?.value;
    expect(['budget', 'executed', 'rate', 'score'].map((key) => at('垃圾分类设施', key))).toEqual([
      '245.50',
      '233.72',
      '95.20',
      '96.12',
    ]);
    expect(['budget', 'executed', 'rate'].map((key) => at('合计', key))).toEqual([
      '1105.50',
      '1093.72',
      '98.93',
    ]);
  });
  it('缺一格就不拼，数字都列为未读', () => {
    const r = read(textDocument(HEAD + ROWS.replace('245.50\n', '')));
    expect(r.cell('evaluation-summary', '垃圾分类设施', 'budget')).toBeNull();
    expect(r.unread.map(({ raw }) => raw)).toContain('95.20%');
  });
});
