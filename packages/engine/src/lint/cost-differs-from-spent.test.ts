import { describe, expect, it } from 'vitest';
import type { SelfEvaluation } from '../sheet/self-evaluation.ts';
import { cost, fundsOf, notesOf } from '../testing/notes.ts';

const notes = (sheet: Partial<SelfEvaluation>) => notesOf('COST_DIFFERS_FROM_SPENT', sheet);

describe('成本完成值与执行数不同 cost-differs-from-spent', () => {
  it('15.26 与 15.221636，差 0.038364', () => {
    const [note] = notes({ indicators: [cost()], funds: fundsOf('18', '15.221636') });
    expect(note?.message).toContain('差 0.038364 万元');
    expect([note?.weight, note?.at]).toEqual(['explain', 'indicators.0.actual']);
  });
  it('四舍五入能解释的不说：15.22 与 15.221636；102000 元与 10.2 万元', () => {
    expect(
      notes({ indicators: [cost({ actual: '15.22' })], funds: fundsOf('18', '15.221636') }),
    ).toEqual([]);
    expect(
      notes({
        indicators: [cost({ target: '102000', unit: '元', actual: '102000' })],
        funds: fundsOf('10.2', '10.2'),
      }),
    ).toEqual([]);
  });
  it('只是一部分成本（单价、标准）不说，写明总额的才说', () => {
    const part = { target: '0.45', actual: '0.49' };
    expect(notes({ indicators: [cost(part)], funds: fundsOf('18', '15') })).toEqual([]);
    expect(
      notes({ indicators: [cost({ ...part, name: '项目支出总额' })], funds: fundsOf('18', '15') }),
    ).toHaveLength(1);
  });
});
