import { describe, expect, it } from 'vitest';
import { DocumentBuilder } from '../fixtures/document-builder.ts';
import { formOf, ruling } from '../fixtures/ruling.ts';
import { formFigures } from './form-figures.ts';

const form = (figures: Record<string, string>) => {
  const b = new DocumentBuilder();
  const selfEvaluations = [formOf(b, figures)];
  return b.build({ selfEvaluations });
};
const FUNDS = {
  'funds.rows.0.fullYearBudget': '18 万元',
  'funds.rows.0.executed': '15.222 万元',
  'funds.rows.1.fullYearBudget': '18.000000 万元',
  'funds.rows.1.executed': '15.221636 万元',
};

describe('自评表 formFigures', () => {
  it('执行率可以出自任何一行资金：84.56% 出自 15.221636', () => {
    expect(ruling(formFigures, form({ ...FUNDS, 'execution.rate': '84.56 %' })).broken).toEqual([]);
    expect(ruling(formFigures, form({ ...FUNDS, 'execution.rate': '95.00 %' })).broken).toEqual([
      'form-0/rate',
    ]);
  });
  it('零除以零不算一种算法：其他资金为零，错的执行率仍然不符', () => {
    const rows = {
      'funds.rows.0.fullYearBudget': '46.20 万元',
      'funds.rows.0.executed': '43.428 万元',
      'funds.rows.1.fullYearBudget': '40.00 万元',
      'funds.rows.1.executed': '37.228 万元',
      'funds.rows.2.fullYearBudget': '0.00 万元',
      'funds.rows.2.executed': '0.00 万元',
    };
    expect(ruling(formFigures, form({ ...rows, 'execution.rate': '71.23 %' })).broken).toEqual([
      'form-0/rate',
    ]);
  });
  it('每个来源的执行率由它自己的执行数和预算数得出', () => {
    const rows = {
      'funds.rows.0.fullYearBudget': '1680.50 万元',
      'funds.rows.0.executed': '1648.57 万元',
      'funds.rows.1.fullYearBudget': '1025.00 万元',
      'funds.rows.1.executed': '993.07 万元',
    };
    const ruled = (rate: string) =>
      ruling(formFigures, form({ ...rows, 'funds.rows.1.rate': rate }));
    expect(ruled('96.88 %').broken).toEqual([]);
    expect(ruled('98.88 %').broken).toEqual(['form-0/rate-1']);
  });
  it('总分等于各项得分之和；少一个得分就不核对', () => {
    const marks = {
      'execution.score': '7 分',
      'indicators.0.score': '12.39 分',
      'indicators.1.score': '7.96 分',
    };
    expect(ruling(formFigures, form({ ...marks, total: '27.35 分' })).broken).toEqual([]);
    expect(ruling(formFigures, form({ ...marks, total: '27.53 分' })).broken).toEqual([
      'form-0/total',
    ]);
    const lost = form({ ...marks, 'indicators.2.weight': '10 分', total: '27.53 分' });
    expect(ruling(formFigures, lost).claims).not.toContain('form-0/total');
  });
  it('执行率列在指标里：有没有资金栏的得分，总分都等于各指标之和', () => {
    const marks = {
      'indicators.0.score': '89.78 分',
      'indicators.1.score': '9.5 分',
      total: '99.28 分',
    };
    const named = (figures: Record<string, string>) => {
      const document = form(figures);
      return {
        ...document,
        selfEvaluations: document.selfEvaluations.map((each) => ({
          ...each,
          sheet: {
            ...each.sheet,
            indicators: each.sheet.indicators.map((row, at) =>
              at === 1 ? { ...row, name: '预算执行率' } : row,
            ),
          },
        })),
      };
    };
    expect(ruling(formFigures, named(marks)).broken).toEqual([]);
    expect(ruling(formFigures, named({ ...marks, 'execution.score': '9.5 分' })).broken).toEqual(
      [],
    );
    expect(ruling(formFigures, named({ ...marks, total: '98.28 分' })).broken).toEqual([
      'form-0/total',
    ]);
    expect(ruling(formFigures, form(marks)).claims).not.toContain('form-0/total');
  });
  it('得分不超过分值', () => {
    const row = { 'indicators.0.score': '12 分', 'indicators.0.weight': '10 分' };
    expect(ruling(formFigures, form(row)).broken).toEqual(['form-0/score-0']);
  });
});
