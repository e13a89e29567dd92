import { describe, expect, it } from 'vitest';
import { recognise } from '../recognise.ts';
import { read, textDocument } from './fixture.ts';

const LIST = `雁门县粮食和物资储备局2024年度项目绩效目标执行监控情况表
单位：万元
项目名称\t年初预算数\t调整后预算数\t1—9月执行数\t执行率\t全年预计完成\t偏差原因
储备粮轮换补贴\t240.00\t240.00\t186.00\t77.50%\t240.00\t
仓库维修改造\t120.00\t98.00\t41.16\t42.00%\t98.00\t招标流标
合计\t360.00\t338.00\t227.16\t67.21%\t338.00\t`;

const FORM = `丰泽县2024年度项目支出绩效运行监控表
填报单位：丰泽县交通运输局    金额单位：万元
项目名称\t农村公路养护工程\t\t\t\t\t\t
主管部门\t丰泽县交通运输局\t\t\t\t\t\t
预算执行情况（万元）\t\t年初预算数\t1—7月执行数\t1—7月执行率\t全年预计执行数\t\t
\t年度资金总额\t860.00\t430.00\t50.00%\t860.00\t\t
\t其中：本年财政拨款\t860.00\t430.00\t50.00%\t860.00\t\t
绩效指标\t一级指标\t二级指标\t三级指标\t年度指标值\t1—7月执行情况\t全年预计完成情况\t完成目标可能性
\t产出指标\t质量指标\t合格率\t≥95%\t96%\t96%\t确定能`;

describe('绩效运行监控表', () => {
  const kind = 'performance-monitoring';

  it('清单：截至某月的执行数、执行率与全年预计数各归各栏', () => {
    const r = read(textDocument(LIST));
    expect(r.cell(kind, '仓库维修改造', 'executed')?.value).toBe('41.16');
    expect(r.cell(kind, '仓库维修改造', 'rate')?.value).toBe('42.00');
    expect(r.cell(kind, '合计', 'expected')?.value).toBe('338.00');
    expect(r.unread).toEqual([]);
  });

  it('一个项目一张：不当作自评表，指标不混进资金栏', () => {
    const r = read(textDocument(FORM));
    expect(r.selfEvaluations).toEqual([]);
    expect(r.table(kind)?.rows).toHaveLength(2);
    expect(r.cell(kind, '年度资金总额', 'executed')?.value).toBe('430.00');
    expect(r.unread.map(({ raw }) => raw)).toEqual([
      '产出指标 质量指标 合格率 ≥95% 96% 96% 确定能',
    ]);
  });

  it('文档的种类是绩效监控', () => {
    expect(recognise(textDocument(FORM)).document).toMatchObject({
      type: 'performance-monitoring',
      department: '丰泽县交通运输局',
      year: 2024,
    });
  });
});
