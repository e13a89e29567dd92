import type { SheetRow } from '@mingjian/contract';
import { describe, expect, it } from 'vitest';
import { presentTotals, printedInUnit } from './year-totals.ts';

const row = (given: Partial<SheetRow>): SheetRow => ({
  id: 's',
  version: 1,
  position: 0,
  project: '甲',
  projectCode: null,
  implementer: null,
  origin: null,
  state: 'normal',
  fundingDocuments: [],
  unit: '万元',
  moneyRow: '年度资金总额',
  initialBudget: null,
  fullYearBudget: null,
  executed: null,
  unexecuted: null,
  remainder: null,
  rate: null,
  score: null,
  grade: null,
  hasForm: true,
  refusals: 0,
  notes: { required: 0, explain: 0, advice: 0 },
  missing: [],
  ...given,
});

describe('年度合计', () => {
  it('逐项相加，位数不丢；缺数的另计，不当作零', () => {
    const totals = presentTotals([
      row({ executed: '15.221636' }),
      row({ executed: '0.1' }),
      row({}),
    ]);
    expect(totals.executed).toEqual({ value: '15.321636', unit: '万元', missing: 1 });
  });

  it('单位不同先换算：元与万元合计为万元', () =>
    expect(
      presentTotals([row({ executed: '1.5' }), row({ unit: '元', executed: '25000.37' })]).executed,
    ).toEqual({
      value: '4.000037',
      unit: '万元',
      missing: 0,
    }));

  it('执行率按总额相除，不是各项平均；没有预算就没有执行率', () => {
    expect(
      presentTotals([
        row({ fullYearBudget: '90', executed: '90' }),
        row({ fullYearBudget: '10', executed: '0' }),
      ]).rate,
    ).toBe('90.00');
    expect(presentTotals([row({})]).rate).toBeNull();
    expect(presentTotals([row({ fullYearBudget: '0', executed: '0' })]).rate).toBeNull();
  });

  it('去掉整笔收回的项目另算一个执行率', () => {
    const rows = [
      row({ fullYearBudget: '77.0027', executed: '72.224336', unexecuted: '4.778364' }),
      row({
        fullYearBudget: '131.266559',
        executed: '0',
        unexecuted: '131.266559',
        remainder: '财政收回',
      }),
    ];
    expect(presentTotals(rows)).toMatchObject({
      rate: '34.68',
      rateWithoutWithdrawn: { rate: '93.79', projects: 1 },
    });
    expect(presentTotals(rows).remainders).toEqual([
      { remainder: '财政收回', value: '131.266559', projects: 1 },
      { remainder: null, value: '4.778364', projects: 1 },
    ]);
  });

  it('同一列只有一个单位：单位相同的照印，不同的精确换算，换不了的空着', () => {
    expect(printedInUnit(row({ executed: '16.00' }), 'executed', '万元')).toBe('16.00');
    expect(printedInUnit(row({ executed: '15221.36', unit: '元' }), 'executed', '万元')).toBe(
      '1.522136',
    );
    expect(printedInUnit(row({ executed: '3', unit: '人' }), 'executed', '万元')).toBeNull();
  });
});
