import { describe, expect, it } from 'vitest';
import { gridDocument, read, textDocument } from './fixture.ts';

describe('没有标题的表', () => {
  it('表头说明了它是收入决算表', () => {
    const r = read(
      gridDocument([
        {
          name: 'Sheet1',
          before: ['表二 部门收入总体情况', '单位：万元'],
          rows: [
            ['科目编码', '科目名称', '本年收入合计', '财政拨款收入', '事业收入', '其他收入'],
            ['', '合计', '815.36', '812.36', '', '3.00'],
            ['2101501', '行政运行', '815.36', '812.36', '', '3.00'],
          ],
        },
      ]),
    );
    expect(r.cell('income', '2101501', 'otherIncome')).toMatchObject({
      value: '3.00',
      unit: '万元',
    });
  });
  it('只有基本和项目两栏的表可能是三张表之一，不猜', () => {
    const r = read(
      gridDocument([
        {
          name: null,
          rows: [
            ['科目编码', '科目名称', '合计', '基本支出', '项目支出'],
            ['2101501', '行政运行', '60.00', '60.00', ''],
          ],
        },
      ]),
    );
    expect(r.tables.map((table) => table.kind)).toEqual([null]);
    expect(r.facts.map((fact) => [fact.label, fact.value])).toContainEqual([
      '行政运行 基本支出',
      '60.00',
    ]);
  });
  it('项目清单按表头认，序号不是数', () => {
    const r = read(
      textDocument(
        '各项目执行情况如下（单位：万元）\n序号\t项目名称\t预算数\t执行数\t执行率\n1\t窗口运行\t20\t19.5\t97.5%\n2\t设备更新\t7\t7\t100%\n\t合计\t27\t26.5\t98.15%',
      ),
    );
    expect(r.table('project-list')?.rows.map((row) => [row.code, row.label, row.role])).toEqual([
      ['1', '窗口运行', 'data'],
      ['2', '设备更新', 'data'],
      [null, '合计', 'total'],
    ]);
    expect(r.cell('project-list', '1', 'rate')).toMatchObject({ value: '97.5', unit: '%' });
    expect(r.facts).toHaveLength(9);
  });
  it('不认得的表仍给出带行列名称的数', () => {
    const r = read(
      gridDocument([
        {
          name: null,
          before: ['2023年门诊统筹情况'],
          rows: [
            ['月份', '人次', '基金支付（万元）'],
            ['一月', '1204', '36.50'],
            ['二月', '—', ''],
          ],
        },
      ]),
    );
    expect(r.facts.map((fact) => [fact.label, fact.value, fact.status])).toEqual([
      ['2023年门诊统筹情况 一月 人次', '1204', 'clean'],
      ['2023年门诊统筹情况 一月 基金支付（万元）', '36.50', 'clean'],
    ]);
  });
});
