import type { AuditResult, Finding } from '@mingjian/engine';
import { expect, it } from 'vitest';
import { oneResult } from './one-result.ts';

const finding = (id: string, ...documents: readonly number[]): Finding => ({
  id,
  rule: 'r',
  kind: 'sum',
  grade: 'explain',
  message: id,
  numbers: documents.map((document) => ({
    fact: 'a',
    document,
    raw: '1',
    value: '1',
    unit: null,
    label: 'a',
    place: { line: 1, page: null, cell: null },
  })),
  printed: null,
  computed: null,
  difference: null,
  cite: [],
  proof: null,
  repairs: [],
});
const document = (file: string) => ({ file, type: 't', department: null, year: null, facts: 1 });
const whole: AuditResult = {
  contract: '1',
  documents: ['甲.pdf', '乙.pdf', '丙.pdf'].map(document),
  checked: 30,
  rounding: 0,
  roundingNotes: [],
  findings: [finding('0/a', 0), finding('1/b', 1), finding('1/none'), finding('across', 2, 1)],
};

it('一份文件的意见：只有它自己的和它与别的文件之间的，文件另排序号', () => {
  const one = oneResult(whole, 1, 12);
  expect(one.documents.map(({ file }) => file)).toEqual(['乙.pdf', '丙.pdf']);
  expect(one.checked).toBe(12);
  expect(one.findings.map(({ id }) => id)).toEqual(['0/b', '0/none', 'across']);
  expect(one.findings[2]?.numbers.map(({ document: at }) => at)).toEqual([1, 0]);
});

it('没有牵涉别的文件的，只列它一份', () =>
  expect(oneResult(whole, 0, 9).documents.map(({ file }) => file)).toEqual(['甲.pdf']));
