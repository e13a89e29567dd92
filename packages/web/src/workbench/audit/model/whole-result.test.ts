import type { AuditResult, Finding } from '@mingjian/engine';
import { describe, expect, it } from 'vitest';
import { explanationKey } from '../store/explanations.ts';
import { entriesOf } from './entries.ts';
import { wholeResult } from './whole-result.ts';

const finding = (id: string, grade: Finding['grade'], document: number): Finding => ({
  id,
  rule: 'r',
  kind: 'sum',
  grade,
  message: id,
  numbers: [
    {
      fact: 'a',
      document,
      raw: '1',
      value: '1',
      unit: null,
      label: 'a',
      place: { line: 1, page: null, cell: null },
    },
  ],
  printed: '1',
  computed: null,
  difference: null,
  cite: [],
  proof: null,
  repairs: [],
});
const alone = (file: string, findings: readonly Finding[]): AuditResult => ({
  contract: '1',
  documents: [{ file, type: 't', department: null, year: null, facts: 1 }],
  checked: 5,
  rounding: 0,
  roundingNotes: [],
  findings,
});

describe('几份文件合成一个结果', () => {
  const files = [
    { name: '甲.txt', reading: { result: alone('甲.txt', [finding('0/x', 'check', 0)]) } },
    { name: '乙.txt', reading: { result: alone('乙.txt', [finding('0/y', 'contradiction', 0)]) } },
  ];
  it('文件编号跟着走，最确定的在前，跨年的一条两份文件都有', () => {
    const across = { ...finding('years/0-1', 'explain', 1) };
    const both = {
      ...across,
      numbers: [...across.numbers, ...finding('', 'explain', 0).numbers],
    };
    const whole = wholeResult(files, [both], {});
    expect(whole.findings.map(({ id, numbers }) => [id, numbers[0]?.document])).toEqual([
      ['1/y', 1],
      ['years/0-1', 1],
      ['0/x', 0],
    ]);
    expect(whole.checked).toBe(10);
    expect(entriesOf(whole, 0).map(({ finding: each }) => each?.id)).toEqual(['years/0-1', '0/x']);
    expect(entriesOf(whole, 1).map(({ finding: each }) => each?.id)).toEqual(['1/y', 'years/0-1']);
  });
  it('写过的说明跟着那一条，换了顺序再拖入也还在', () => {
    const words = { [explanationKey('乙.txt', finding('0/y', 'contradiction', 0))]: '已核对凭证' };
    const whole = wholeResult(files.toReversed(), [], words);
    expect(whole.findings.map(({ explanation }) => explanation)).toEqual(['已核对凭证', undefined]);
  });
});
