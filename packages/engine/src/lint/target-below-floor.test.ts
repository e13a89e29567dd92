import { describe, expect, it } from 'vitest';
import type { SelfEvaluation } from '../sheet/self-evaluation.ts';
import { notesOf } from '../testing/notes.ts';
import { indicator } from '../testing/sheets.ts';

const notes = (sheet: Partial<SelfEvaluation>) => notesOf('TARGET_BELOW_FLOOR', sheet);
const floors = [
  {
    indicator: '参保率',
    floor: '95',
    unit: '%',
    cite: [{ kind: 'clause', source: '《某规划》', at: '专栏一', quote: null }],
  },
] as const;
const row = (target: string, unit = '%') => indicator({ name: '居民参保率', target, unit });

const of = (name: string) =>
  notesOf(
    'TARGET_BELOW_FLOOR',
    { indicators: [indicator({ name, target: '3', unit: '%' })] },
    { floors },
  );

describe('目标低于规定的下限 target-below-floor', () => {
  it('写出下限，依据是下限的那一条', () => {
    const [note] = notesOf('TARGET_BELOW_FLOOR', { indicators: [row('70')] }, { floors });
    expect(note?.message).toContain('低于应达到的 95%。');
    expect(note?.cite).toEqual(floors[0].cite);
  });
  it('名称里有“参保率”而衡量的是别的，不说', () => {
    expect(of('参保率增幅')).toEqual([]);
    expect(of('居民参保率（%）')).toHaveLength(1);
  });
  it('达到下限、别的单位、别的指标、规则包没有下限，不说', () => {
    expect(notesOf('TARGET_BELOW_FLOOR', { indicators: [row('95')] }, { floors })).toEqual([]);
    expect(notesOf('TARGET_BELOW_FLOOR', { indicators: [row('70', '人')] }, { floors })).toEqual(
      [],
    );
    expect(
      notesOf(
        'TARGET_BELOW_FLOOR',
        { indicators: [indicator({ name: '知晓率', target: '70', unit: '%' })] },
        { floors },
      ),
    ).toEqual([]);
    expect(notes({ indicators: [row('70')] })).toEqual([]);
  });
});
