import { describe, expect, it } from 'vitest';
import type { SelfEvaluation } from '../sheet/self-evaluation.ts';
import { cost, fundsOf, notesOf } from '../testing/notes.ts';

const notes = (sheet: Partial<SelfEvaluation>) => notesOf('CEILING_NOTHING_SPENT', sheet);
const row = cost({ operator: '<=', target: '512769', unit: '元', actual: '0' });

describe('没有支出却得上限的满分 ceiling-with-nothing-spent', () => {
  it('没有支出得 20 分，要说明', () =>
    expect(notes({ indicators: [row], funds: fundsOf('51.277', '0') })[0]?.message).toContain(
      '得满分 20 分',
    ));
  it('有支出、等号目标、已取消（另行说明一次），不说', () => {
    expect(notes({ indicators: [row], funds: fundsOf('51.277', '1') })).toEqual([]);
    expect(notes({ indicators: [cost({ actual: '0' })], funds: fundsOf('18', '0') })).toEqual([]);
    expect(notes({ indicators: [row], funds: fundsOf('51.277', '0'), state: 'cancelled' })).toEqual(
      [],
    );
  });
});
