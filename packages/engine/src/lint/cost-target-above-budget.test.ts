import { describe, expect, it } from 'vitest';
import type { SelfEvaluation } from '../sheet/self-evaluation.ts';
import { cost, fundsOf, notesOf } from '../testing/notes.ts';

const notes = (sheet: Partial<SelfEvaluation>) => notesOf('TARGET_COST_ABOVE_BUDGET', sheet);
const row = { operator: '<=', target: '320000', unit: '元', actual: '140000' } as const;

describe('成本目标高于预算 cost-target-above-budget', () => {
  it('320000 元（32 万元）高于 16 万元', () => {
    const [note] = notes({ indicators: [cost(row)], funds: fundsOf('16', '14') });
    expect(note?.message).toContain('320000 元（32 万元）高于全年预算数 16 万元');
    expect(note?.weight).toBe('explain');
  });
  it('等于预算、低于预算、单位不是钱、没有预算，不说', () => {
    expect(
      notes({ indicators: [cost({ ...row, target: '160000' })], funds: fundsOf('16', '14') }),
    ).toEqual([]);
    expect(
      notes({
        indicators: [cost({ ...row, target: '0.45', unit: '万元' })],
        funds: fundsOf('16', '14'),
      }),
    ).toEqual([]);
    expect(
      notes({ indicators: [cost({ ...row, unit: '万元/人/年' })], funds: fundsOf('16', '14') }),
    ).toEqual([]);
    expect(notes({ indicators: [cost(row)], funds: fundsOf(null, null) })).toEqual([]);
  });
});
