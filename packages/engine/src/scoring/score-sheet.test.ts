import { describe, expect, it } from 'vitest';
import { cost, fundsOf } from '../testing/notes.ts';
import { indicator, packOf, sheetOf } from '../testing/sheets.ts';
import { scoreSheet } from './score-sheet.ts';

describe('项目取消', () => {
  const sheet = sheetOf({
    state: 'cancelled',
    stateReason: '改由离休基金核算',
    funds: fundsOf('51.2769', '0'),
    indicators: [
      cost({ operator: '<=', target: '512769', unit: '元', actual: '0' }),
      indicator({ actual: '0', weight: '70' }),
    ],
  });
  const under = (treatment: 'score' | 'exclude' | 'zero') =>
    scoreSheet(sheet, packOf({ cancelled: { treatment, cite: [] } }));

  it('照常计分：上限得 20 分，总分 20，差', () => {
    const { total, grade, indicators } = under('score');
    expect([total, grade, indicators[0]?.score]).toEqual(['20', '差', '20']);
  });
  it('不得分：每行 0 分，步骤写明', () => {
    const { total, grade, indicators } = under('zero');
    expect([total, grade, indicators[0]?.score]).toEqual(['0', '差', '0']);
    expect(indicators[0]?.steps).toEqual(['项目已取消：规则包规定不得分', '不得分 20 × 0% ＝ 0']);
  });
  it('不参加自评：没有得分、总分和等级，不是 0', () => {
    const { total, grade, indicators, execution } = under('exclude');
    expect([total, grade, execution.score]).toEqual([null, null, null]);
    expect(indicators.map((row) => row.refusal?.code)).toEqual([
      'SCORE_PROJECT_EXCLUDED',
      'SCORE_PROJECT_EXCLUDED',
    ]);
  });
});

const grade = (weight: string) =>
  scoreSheet(sheetOf({ indicators: [indicator({ weight })] }), packOf()).grade;

describe('总分与等级', () => {
  it('恰好 90、80、60 属于上一等级', () => {
    expect(['80', '79.99', '70', '69.99', '50', '49.99'].map((weight) => grade(weight))).toEqual([
      '优',
      '良',
      '良',
      '中',
      '中',
      '差',
    ]);
  });
  it('有一行不能计分，就没有总分和等级', () => {
    const scored = scoreSheet(
      sheetOf({ indicators: [indicator(), indicator({ actual: null })] }),
      packOf(),
    );
    expect([scored.total, scored.grade, scored.parts]).toEqual([null, null, null]);
    expect(scored.indicators[0]?.score).toBe('90');
  });
  it('执行 7 ＋ 指标 79.34 分开写出', () =>
    expect(scoreSheet(sheetOf(), packOf()).parts).toEqual({ execution: '10', indicators: '90' }));
  it('没有自评表规则的规则包不计分', () => {
    const scored = scoreSheet(sheetOf(), { ...packOf(), sheet: null, subject: 'work-assessment' });
    expect([scored.total, scored.indicators[0]?.refusal?.code]).toEqual([
      null,
      'SCORE_NO_SHEET_RULES',
    ]);
  });
  it('总分按原始得分相加再舍入，与逐行舍入不同时看得出来', () => {
    const third = indicator({ target: '3', actual: '1', weight: '1' });
    const rules = {
      indicators: { '>=': { method: 'completion-ratio@1', parameters: {}, cite: [] } },
    };
    const sheet = sheetOf({ indicators: [third, third, third] });
    expect(scoreSheet(sheet, packOf(rules)).total).toBe('10.99');
    expect(
      scoreSheet(sheet, packOf({ ...rules, total: { of: 'exact-rows', cite: [] } })).total,
    ).toBe('11');
  });
});
