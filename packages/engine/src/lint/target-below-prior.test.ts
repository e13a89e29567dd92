import { describe, expect, it } from 'vitest';
import type { SelfEvaluation } from '../sheet/self-evaluation.ts';
import { notesOf } from '../testing/notes.ts';
import { indicator } from '../testing/sheets.ts';

const notes = (sheet: Partial<SelfEvaluation>) => notesOf('TARGET_BELOW_PRIOR', sheet);

describe('目标低于上年 target-below-prior', () => {
  it('参保率目标 70%，上年 99.1%', () =>
    expect(
      notes({ indicators: [indicator({ target: '70', unit: '%', priorActual: '99.1' })] })[0]
        ?.message,
    ).toContain('比上年完成值 99.1 还宽'));
  it('上限类反过来：今年的上限高于上年', () => {
    expect(
      notes({ indicators: [indicator({ operator: '<=', target: '10', priorActual: '8' })] }),
    ).toHaveLength(1);
    expect(
      notes({ indicators: [indicator({ operator: '<=', target: '8', priorActual: '8' })] }),
    ).toEqual([]);
  });
  it('不知道上年的不说，等号目标不说', () => {
    expect(notes({ indicators: [indicator({ target: '70' })] })).toEqual([]);
    expect(
      notes({ indicators: [indicator({ operator: '=', target: '70', priorActual: '99' })] }),
    ).toEqual([]);
  });
});
