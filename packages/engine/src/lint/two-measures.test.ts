import { describe, expect, it } from 'vitest';
import type { SelfEvaluation } from '../sheet/self-evaluation.ts';
import { notesOf } from '../testing/notes.ts';
import { indicator } from '../testing/sheets.ts';

const notes = (sheet: Partial<SelfEvaluation>) => notesOf('TWO_MEASURES', sheet);
const named = (name: string) => notes({ indicators: [indicator({ name })] });

describe('一行两个衡量对象 two-measures', () => {
  it('参保率和满意度', () =>
    expect(named('参保率和满意度')[0]?.message).toContain('参保率、满意度'));
  it('提高网点业务人员水平和服务水平', () =>
    expect(named('提高网点业务人员水平和服务水平')).toHaveLength(1));
  it('一个衡量对象、固定说法、列举对象，不说', () => {
    expect(named('参保人员对医保服务的满意度')).toEqual([]);
    expect(named('获得感、幸福感和安全感')).toEqual([]);
    expect(named('城乡居民和职工参保率')).toEqual([]);
  });
});
