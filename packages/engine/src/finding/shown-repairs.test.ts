import { describe, expect, it } from 'vitest';
import type { FindingNumber, Repair } from './finding.ts';
import { repairSentence, shownRepairs } from './shown-repairs.ts';

const repair = (fact: string, rank?: number): Repair => ({
  label: `${fact}为1时各数相符`,
  from: '2',
  to: '1',
  fact,
  ...(rank === undefined ? {} : { rank }),
});
const numbers: FindingNumber[] = [
  {
    fact: 'total',
    document: 0,
    raw: '2',
    value: '2',
    unit: null,
    label: '合计',
    place: { line: 1, page: null, cell: null },
  },
];
const facts = (repairs: readonly Repair[]) =>
  shownRepairs({ repairs, numbers }).shown.map(({ fact }) => fact);

describe('怎样才相符，列几种', () => {
  it('至多三种，最可能的在前，余下的说出个数', () => {
    const repairs = [repair('a', 1), repair('b', 2), repair('c', 3), repair('total', 4)];
    expect(facts(repairs)).toEqual(['a', 'b', 'c']);
    expect(shownRepairs({ repairs, numbers }).rest).toBe('另有 1 种改法也能相符。');
  });
  it('并列的说明并列', () =>
    expect(shownRepairs({ repairs: [repair('a', 1), repair('b', 1)], numbers }).rest).toBe(
      '2 种同样可能，单凭数字分不出是哪一个。',
    ));
  it('并列的多于三种，先列被核对的数，按其余各数算得', () => {
    const tied = ['a', 'b', 'c', 'd'].map((fact) => repair(fact, 1));
    expect(facts([...tied, repair('total', 5)])).toEqual(['total', 'a', 'b']);
    expect(shownRepairs({ repairs: [...tied, repair('total', 5)], numbers }).rest).toBe(
      '另有 2 种改法也能相符；4 种同样可能，单凭数字分不出是哪一个。',
    );
  });
  it('只有一种、一种也没有，都不多说', () => {
    expect(shownRepairs({ repairs: [repair('a', 1)], numbers })).toMatchObject({ rest: '' });
    expect(shownRepairs({ repairs: [], numbers })).toEqual({ shown: [], rest: '' });
  });
  it('写成算术，不写成要求', () => {
    expect(
      repairSentence({
        label: '总数为13.86万元时各数相符（相邻两位颠倒）',
        from: '13.68',
        to: '13.86',
      }),
    ).toBe('若总数为13.86万元（现写 13.68），则全部相符（相邻两位颠倒）');
    expect(repairSentence({ label: '合计', from: '4949.74', to: '4922.84' })).toBe(
      '若合计不是 4949.74 而是 4922.84，则全部相符',
    );
  });
});
