import { describe, expect, it } from 'vitest';
import type { SelfEvaluation } from '../sheet/self-evaluation.ts';
import { cost, fundsOf, notesOf } from '../testing/notes.ts';

const notes = (sheet: Partial<SelfEvaluation>) => notesOf('PROJECT_CANCELLED', sheet);
const sheet = {
  state: 'cancelled',
  stateReason: '改由离休基金核算',
  indicators: [cost({ operator: '<=', target: '512769', unit: '元', actual: '0' })],
  funds: fundsOf('51.277', '0'),
} as const;

describe('项目已取消 cancelled-project', () => {
  it('只说一次，写明怎样计分、哪些分来自没有支出', () => {
    const found = notes(sheet);
    expect(found).toHaveLength(1);
    expect(found[0]?.message).toBe(
      '项目已取消，规则包规定照常计分；其中 20 分是上限类指标因没有支出而得，不是成效。',
    );
  });
  it('没有写原因，另提一句', () => {
    expect(notesOf('PROJECT_CANCELLED_REASON', { ...sheet, stateReason: ' ' })).toHaveLength(1);
    expect(notesOf('PROJECT_CANCELLED_REASON', sheet)).toEqual([]);
  });
  it('没有取消不说', () => expect(notes({ ...sheet, state: 'normal' })).toEqual([]));
});
