import { describe, expect, it } from 'vitest';
import type { SelfEvaluation } from '../sheet/self-evaluation.ts';
import { cost, notesOf } from '../testing/notes.ts';

const notes = (sheet: Partial<SelfEvaluation>) => notesOf('TARGET_COST_EQUAL', sheet);

describe('成本目标写等号，节约被扣分 cost-equal-punishes-saving', () => {
  it('两个得分都写出来：12.39 与 20', () => {
    const [note] = notes({ indicators: [cost()] });
    expect(note?.message).toContain('目标写“＝18 万元”，少花也扣分：得 12.39；写“≤18 万元”得 20');
    expect(note?.at).toBe('indicators.0.target');
  });
  it('写“≤”、没有节约、不是成本、已取消，都不说', () => {
    expect(notes({ indicators: [cost({ operator: '<=' })] })).toEqual([]);
    expect(notes({ indicators: [cost({ actual: '18' })] })).toEqual([]);
    expect(notes({ indicators: [cost({ level1: '产出指标', level2: '数量指标' })] })).toEqual([]);
    expect(notes({ indicators: [cost()], state: 'cancelled' })).toEqual([]);
  });
  it('规则包没有上限的规则，说不出另一个得分，就不说', () =>
    expect(
      notesOf(
        'TARGET_COST_EQUAL',
        { indicators: [cost()] },
        { indicators: { '=': { method: 'completion-ratio@1', parameters: {}, cite: [] } } },
      ),
    ).toEqual([]));
});
