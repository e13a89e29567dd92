import { describe, expect, it } from 'vitest';
import type { SelfEvaluation } from '../sheet/self-evaluation.ts';
import { cost, fundsOf, notesOf } from '../testing/notes.ts';

const notes = (sheet: Partial<SelfEvaluation>) => notesOf('MONEY_UNIT_MIXED_UP', sheet);

describe('元和万元写错 money-unit-mixed-up', () => {
  it('预算 18 万元，目标写成 18 元', () =>
    expect(
      notes({
        indicators: [cost({ unit: '元', actual: '152600' })],
        funds: fundsOf('18', '15.26'),
      })[0]?.at,
    ).toBe('indicators.0.target'));
  it('执行 14 万元，完成值写成 140000 万元', () =>
    expect(
      notes({
        indicators: [cost({ target: '16', actual: '140000' })],
        funds: fundsOf('16', '14'),
      })[0]?.at,
    ).toBe('indicators.0.actual'));
  it('单价不怀疑，写对了不说，零不说', () => {
    expect(
      notes({ indicators: [cost({ operator: '<=', target: '0.45', actual: '0.49' })] }),
    ).toEqual([]);
    expect(notes({ indicators: [cost({ target: '18', actual: '18' })] })).toEqual([]);
    expect(notes({ indicators: [cost({ actual: '0' })], funds: fundsOf('18', '0') })).toEqual([]);
  });
});
