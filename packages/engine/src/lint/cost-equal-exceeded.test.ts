import { describe, expect, it } from 'vitest';
import type { SelfEvaluation } from '../sheet/self-evaluation.ts';
import { cost, notesOf } from '../testing/notes.ts';

const notes = (sheet: Partial<SelfEvaluation>) => notesOf('COST_ABOVE_EQUAL_TARGET', sheet);

describe('成本超出等号目标却得满分 cost-equal-exceeded', () => {
  it('20 万元对“＝18 万元”', () =>
    expect(notes({ indicators: [cost({ actual: '20' })] })[0]?.message).toContain(
      '成本超出却得满分 20',
    ));
  it('没有超出、不是成本，不说', () => {
    expect(notes({ indicators: [cost({ actual: '18' })] })).toEqual([]);
    expect(
      notes({ indicators: [cost({ actual: '20', level1: '产出指标', level2: '数量指标' })] }),
    ).toEqual([]);
  });
});
