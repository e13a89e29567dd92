import { describe, expect, it } from 'vitest';
import type { SelfEvaluation } from '../sheet/self-evaluation.ts';
import { fundsOf, notesOf } from '../testing/notes.ts';

const notes = (sheet: Partial<SelfEvaluation>) => notesOf('EXECUTION_ABOVE_BUDGET', sheet);

describe('执行数大于预算数 execution-above-budget', () => {
  it('写出两个数', () =>
    expect(notes({ funds: fundsOf('18', '18.01') })[0]?.message).toContain(
      '全年执行数 18.01 大于全年预算数 18',
    ));
  it('恰好执行完、没有执行率，不说', () => {
    expect(notes({ funds: fundsOf('18', '18') })).toEqual([]);
    expect(notes({ funds: fundsOf('0', '5') })).toEqual([]);
  });
});
