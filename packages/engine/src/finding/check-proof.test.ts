import { describe, expect, it } from 'vitest';
import { checkProof } from './check-proof.ts';
import type { Certificate } from './finding.ts';

/** 3 = 1 + 1: printed 3.00, 1.00, 1.00, each within half a hundredth; in thousandths. */
const SUM: Certificate = {
  denominator: '1000',
  variables: [
    { id: 'total', low: '2995', high: '3005' },
    { id: 'a', low: '995', high: '1005' },
    { id: 'b', low: '995', high: '1005' },
  ],
  relations: [
    {
      terms: [
        { variable: 'total', coefficient: '1' },
        { variable: 'a', coefficient: '-1' },
        { variable: 'b', coefficient: '-1' },
      ],
      constant: '0',
      operator: '=',
    },
  ],
  multipliers: ['1'],
  least: '985',
  greatest: '1015',
};

/** total = a + b and total = c, the total itself unreadable: it cancels and has no interval. */
const CHAIN: Certificate = {
  denominator: '1000',
  variables: [
    { id: 'total', low: null, high: null },
    { id: 'a', low: '995', high: '1005' },
    { id: 'b', low: '995', high: '1005' },
    { id: 'c', low: '2995', high: '3005' },
  ],
  relations: [
    {
      terms: [
        { variable: 'total', coefficient: '1' },
        { variable: 'a', coefficient: '-1' },
        { variable: 'b', coefficient: '-1' },
      ],
      constant: '0',
      operator: '=',
    },
    {
      terms: [
        { variable: 'c', coefficient: '1' },
        { variable: 'total', coefficient: '-1' },
      ],
      constant: '0',
      operator: '=',
    },
  ],
  multipliers: ['1', '1'],
  least: '985',
  greatest: '1015',
};

const change = (base: Certificate, part: Partial<Certificate>): Certificate => ({
  ...base,
  ...part,
});
const bump = (text: string) => String(BigInt(text) + 1n);
const verdict = (certificate: Certificate) => checkProof(certificate).accepted;

describe('证明校验 checkProof', () => {
  it('接受一个求和矛盾', () => expect(checkProof(SUM)).toEqual({ accepted: true }));
  it('接受两个关系合成、中间数抵消的矛盾', () => expect(verdict(CHAIN)).toBe(true));

  it('乘数反号后没有矛盾，不接受', () =>
    expect(verdict(change(SUM, { multipliers: ['-1'] }))).toBe(false));
  it('乘数为零即关系没有用到，不接受', () =>
    expect(verdict(change(CHAIN, { multipliers: ['1', '0'] }))).toBe(false));
  it('乘数有公因数，不是最简形式', () =>
    expect(verdict(change(CHAIN, { multipliers: ['2', '2'] }))).toBe(false));
  it('去掉任何一个数字的区间，证明就不成立', () => {
    for (const base of [SUM, CHAIN]) {
      for (const [index, variable] of base.variables.entries()) {
        if (variable.low === null) continue;
        const variables = base.variables.with(index, { id: variable.id, low: null, high: null });
        expect(verdict(change(base, { variables }))).toBe(false);
      }
    }
  });
  it('抵消了的数字不得留着区间', () => {
    const variables = CHAIN.variables.with(0, { id: 'total', low: '1', high: '2' });
    expect(verdict(change(CHAIN, { variables }))).toBe(false);
  });
  it('区间、系数、常数、结论中任何一个数字改一，都不接受', () => {
    for (const [index, v] of SUM.variables.entries()) {
      for (const side of ['low', 'high'] as const) {
        const variables = SUM.variables.with(index, { ...v, [side]: bump(v[side] ?? '0') });
        expect(verdict(change(SUM, { variables }))).toBe(false);
      }
    }
    const [relation] = SUM.relations;
    if (!relation) throw new Error('the example has a relation');
    for (const [index, term] of relation.terms.entries()) {
      const terms = relation.terms.with(index, { ...term, coefficient: bump(term.coefficient) });
      expect(verdict(change(SUM, { relations: [{ ...relation, terms }] }))).toBe(false);
    }
    expect(verdict(change(SUM, { relations: [{ ...relation, constant: '1' }] }))).toBe(false);
    expect(verdict(change(SUM, { least: '986' }))).toBe(false);
    expect(verdict(change(SUM, { greatest: '1016' }))).toBe(false);
  });
  it('≥ 关系配正乘数、≤ 关系配负乘数，都不接受', () => {
    const [relation] = SUM.relations;
    if (!relation) throw new Error('the example has a relation');
    expect(verdict(change(SUM, { relations: [{ ...relation, operator: '>=' }] }))).toBe(false);
    expect(verdict(change(SUM, { relations: [{ ...relation, operator: '<=' }] }))).toBe(true);
  });
  it('写法不合规的整数、重复的数字、未列出的数字都说明原因', () => {
    expect(checkProof(change(SUM, { denominator: '1e3' }))).toMatchObject({ accepted: false });
    expect(checkProof(change(SUM, { denominator: '0' }))).toMatchObject({ accepted: false });
    const doubled = { variables: [...SUM.variables, { id: 'a', low: '0', high: '1' }] };
    expect(checkProof(change(SUM, doubled))).toEqual({ accepted: false, why: '数字重复：a' });
    expect(checkProof(change(SUM, { variables: SUM.variables.slice(0, 2) }))).toEqual({
      accepted: false,
      why: '关系中的数字没有列出：b',
    });
  });
  it('没有数字的关系什么都能证明，不接受', () => {
    const nothing = { terms: [], constant: '1', operator: '=' } as const;
    const alone = { relations: [nothing], variables: [], least: '1', greatest: '1' };
    expect(verdict(change(SUM, alone))).toBe(false);
    const relations = [...SUM.relations, nothing];
    const added = { relations, multipliers: ['1', '1'], least: '986', greatest: '1016' };
    expect(verdict(change(SUM, added))).toBe(false);
  });
  it('同一关系列两次、多出的关系、没有用到的数字，都不是最简形式', () => {
    const relations = [...SUM.relations, ...SUM.relations];
    const twice = { relations, multipliers: ['1', '1'], least: '1970', greatest: '2030' };
    expect(checkProof(change(SUM, twice))).toMatchObject({ why: '关系多于所需，不是最简形式' });
    const variables = [...SUM.variables, { id: 'idle', low: null, high: null }];
    expect(checkProof(change(SUM, { variables }))).toMatchObject({
      why: '列出的数字没有用到：idle',
    });
  });
  it('长得离谱的整数和残缺的证书立刻拒绝，原因是中文', () => {
    const denominator = `1${'0'.repeat(1_000_000)}`;
    expect(checkProof(change(SUM, { denominator }))).toEqual({ accepted: false, why: '整数太长' });
    // A certificate comes from a file and may be anything at all.
    for (const torn of [null, {}, { ...SUM, variables: undefined }] as unknown as Certificate[]) {
      expect(checkProof(torn)).toMatchObject({ accepted: false });
      expect(checkProof(torn)).toMatchObject({ why: expect.stringMatching(/\p{Script=Han}/u) });
    }
  });
});
