import { describe, expect, it } from 'vitest';
import { cost, fundsOf } from '../testing/notes.ts';
import { indicator, packOf, rulesOf, sheetOf } from '../testing/sheets.ts';
import { lintSheet } from './lint-sheet.ts';

const { cite } = rulesOf().rounding;
const pack = {
  ...packOf({
    overAchievement: { treatment: 'require-reason', above: '130', cite },
    floors: [{ indicator: '参保率', floor: '95', unit: '%', cite }],
  }),
  effective: { from: '2024-01-01', until: '2024-12-31' },
} as const;

/** Between them these sheets do everything that a rule speaks of. */
const sheets = [
  sheetOf({ indicators: [], year: 2030 }),
  sheetOf({ state: 'cancelled' }),
  sheetOf({
    state: 'adjusted',
    funds: fundsOf('16', '20'),
    indicators: [
      indicator({ name: '参保率', target: '70', unit: '%', actual: '60', priorActual: '80' }),
      indicator({ name: '参保率', target: '70', unit: '%', actual: '95' }),
      indicator({ name: '知晓率和满意率', operator: 'qualitative', target: '高', actual: '高' }),
      cost({ name: '项目总成本', operator: '<=', target: '320000', unit: '元', actual: '160000' }),
      cost({ name: '工作经费成本', operator: '<=', target: '16', actual: '160000', unit: '万元' }),
      cost({ actual: '20' }),
      cost({ name: '宣传成本' }),
    ],
  }),
  sheetOf({
    funds: fundsOf('16', '0'),
    indicators: [cost({ operator: '<=', target: '16', actual: '0' })],
  }),
];
const notes = sheets.flatMap((sheet) => lintSheet(sheet, pack));

describe('提示的依据', () => {
  it('每一条提示都写明依据：条文，或推定连同证据', () => {
    for (const note of notes) {
      expect(note.cite.length, note.code).toBeGreaterThan(0);
      for (const one of note.cite)
        if (one.kind === 'interpretation')
          expect([one.text, one.evidence], note.code).not.toContain('');
        else expect([one.source, one.at], note.code).not.toContain('');
    }
  });

  it('规则包有规定的，依据就是规则包的那一条', () => {
    const own = { kind: 'interpretation', text: '分值结构', evidence: '测试' } as const;
    const [weights] = rulesOf().weights;
    const sheet = sheetOf({ indicators: [indicator({ weight: '80' })] });
    const split = packOf({ weights: [{ ...weights!, cite: [own] }] });
    const found = lintSheet(sheet, split).find(({ code }) => code === 'WEIGHTS_SPLIT');
    expect(found?.cite).toEqual([own]);
  });

  it('这些表合起来触到每一种提示', () =>
    expect([...new Set(notes.map(({ code }) => code))].toSorted()).toEqual([
      'CEILING_NOTHING_SPENT',
      'COST_ABOVE_EQUAL_TARGET',
      'COST_DIFFERS_FROM_SPENT',
      'EXECUTION_ABOVE_BUDGET',
      'INDICATORS_NONE',
      'MONEY_UNIT_MIXED_UP',
      'PACK_PERIOD',
      'PROJECT_ADJUSTED_REASON',
      'PROJECT_CANCELLED',
      'PROJECT_CANCELLED_REASON',
      'REASON_OVER_ACHIEVEMENT',
      'REASON_SHORTFALL',
      'RESULT_REPEATS_TARGET',
      'ROW_DUPLICATE',
      'SOURCE_MISSING',
      'TARGET_BELOW_FLOOR',
      'TARGET_BELOW_PRIOR',
      'TARGET_COST_ABOVE_BUDGET',
      'TARGET_COST_EQUAL',
      'TWO_MEASURES',
      'WEIGHTS_SPLIT',
      'WEIGHTS_TOTAL',
    ]));
});
