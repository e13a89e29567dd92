import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type IndexItems, indexEdits, mergeIndex, withAnswer, withEdits } from './index-draft.ts';

const BASE: IndexItems = { '投入/预算编制': { judged: '4', reason: '按预算' } };
const judged = (items: IndexItems, value: string | null): IndexItems =>
  withAnswer(items, { path: '投入/预算编制', field: 'judged', value });

describe('指标体系的草稿', () => {
  it('填同样的值不是一步；空与没有填是一回事', () => {
    expect(judged(BASE, '4')).toBe(BASE);
    expect(indexEdits({}, { 甲: { actual: null } })).toEqual([]);
  });
  it('差别逐项列出，照着改就到了草稿；撤回也是差别', () => {
    const answers = fc.dictionary(
      fc.constantFrom('甲', '甲/乙', '丙'),
      fc.record(
        { actual: fc.constantFrom('1', '2', null), reason: fc.constantFrom('按', null) },
        { requiredKeys: [] },
      ),
    );
    fc.assert(
      fc.property(answers, answers, (base, draft) => {
        const reached = withEdits(base, indexEdits(base, draft));
        expect(indexEdits(reached, draft)).toEqual([]);
      }),
    );
  });
});

describe('两个人填同一套指标', () => {
  it('各填各的合在一起，不用选', () => {
    const mine = judged(BASE, '5');
    const theirs = withAnswer(BASE, { path: '产出', field: 'actual', value: '是' });
    const merge = mergeIndex(BASE, mine, theirs);
    expect(merge.conflicts).toEqual([]);
    expect(merge.resolve({})).toEqual({ ...theirs, '投入/预算编制': mine['投入/预算编制'] });
  });
  it('同一格填得不一样：两个值都在，选了谁用谁', () => {
    const merge = mergeIndex(BASE, judged(BASE, '5'), judged(BASE, '3'));
    expect(merge.conflicts).toEqual([
      { path: '投入/预算编制·judged', label: '预算编制·评定得分', mine: '5', theirs: '3' },
    ]);
    const [path = ''] = merge.conflicts.map((each) => each.path);
    expect(merge.resolve({ [path]: 'mine' })).toEqual(judged(BASE, '5'));
    expect(merge.resolve({ [path]: 'theirs' })).toEqual(judged(BASE, '3'));
  });
  it('两个人填了一样的值，不算不一样', () =>
    expect(mergeIndex(BASE, judged(BASE, '5'), judged(BASE, '5')).conflicts).toEqual([]));
});
