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
  it('及时率、普及率、参与率里的字不是连词', () => {
    expect(named('准确率和及时率')[0]?.message).toContain('准确率、及时率');
    expect(named('参与率与满意度')[0]?.message).toContain('参与率、满意度');
    expect(named('资金发放准确、及时率')).toEqual([]);
    expect(named('普及率')).toEqual([]);
  });
  it('一个衡量对象、固定说法、列举对象，不说', () => {
    expect(named('参保人员对医保服务的满意度')).toEqual([]);
    expect(named('获得感、幸福感和安全感')).toEqual([]);
    expect(named('城乡居民和职工参保率')).toEqual([]);
  });
});
