import { describe, expect, it } from 'vitest';
import type { SelfEvaluation } from '../sheet/self-evaluation.ts';
import { notesOf } from '../testing/notes.ts';
import { indicator } from '../testing/sheets.ts';

const notes = (sheet: Partial<SelfEvaluation>) => notesOf('WEIGHTS_TOTAL', sheet);

describe('分值合计 weights-total', () => {
  it('99.99 不是 100', () =>
    expect(notes({ indicators: [indicator({ weight: '89.99' })] })[0]?.message).toContain(
      '合计 99.99，应为 100',
    ));
  it('合计 100 不说；缺分值由那一行自己说', () => {
    expect(notes({ indicators: [indicator({ weight: '90' })] })).toEqual([]);
    expect(notes({ indicators: [indicator({ weight: null })] })).toEqual([]);
  });
});
