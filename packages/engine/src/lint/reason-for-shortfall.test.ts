import { describe, expect, it } from 'vitest';
import type { SelfEvaluation } from '../sheet/self-evaluation.ts';
import { notesOf } from '../testing/notes.ts';
import { indicator } from '../testing/sheets.ts';

const notes = (sheet: Partial<SelfEvaluation>) => notesOf('REASON_SHORTFALL', sheet);
const short = indicator({ actual: '90' });

describe('没有得满分要写原因 reason-for-shortfall', () => {
  it('规则包要求时必须写', () => {
    const [note] = notes({ indicators: [short] });
    expect([note?.weight, note?.at]).toEqual(['required', 'indicators.0.deviation']);
  });
  it('写了原因、得满分、已取消（原因写一次），不说', () => {
    expect(notes({ indicators: [{ ...short, deviation: '外出务工人员在外地参保' }] })).toEqual([]);
    expect(notes({ indicators: [indicator()] })).toEqual([]);
    expect(notes({ indicators: [short], state: 'cancelled' })).toEqual([]);
  });
  it('规则包说“请说明”就不强制', () =>
    expect(
      notesOf(
        'REASON_SHORTFALL',
        { indicators: [short] },
        { reasons: { shortOfTarget: 'explain', cite: [] } },
      )[0]?.weight,
    ).toBe('explain'));
});
