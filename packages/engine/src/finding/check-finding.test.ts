import { describe, expect, it } from 'vitest';
import type { ReadFact } from '../document/recognised-document.ts';
import { checkFinding, type CheckedDocument } from './check-finding.ts';
import type { Certificate, Finding, PrintReading } from './finding.ts';

const fact = (id: string, value: string, unit: string | null = '万元', line = 1): ReadFact => ({
  id,
  measure: id,
  label: id,
  value,
  unit,
  raw: value,
  status: 'clean',
  place: { line, page: null, cell: null },
  span: null,
  basis: null,
  qualifier: null,
  candidates: [],
});
const place = { line: 1, page: null, cell: null };
/** Every test document says: 合计分为 a 和 b, and part 占 whole 的 p. */
const SENTENCES: CheckedDocument['statements'] = [
  {
    id: 's1',
    text: '',
    place,
    kind: 'composition',
    total: 'total',
    parts: ['a', 'b'],
    exhaustive: true,
    measure: 'amount',
  },
  { id: 's2', text: '', place, kind: 'share', part: 'part', whole: 'whole', percent: 'p' },
];
const documentOf = (...facts: ReadFact[]): CheckedDocument => ({ facts, statements: SENTENCES });

/** 合计 3.00 万元, 甲 1.00, 乙 1.00; in 元 over 2: half a grid of 0.01 万元 is 50 元. */
const PRINTED = [fact('total', '3.00'), fact('a', '1.00', '万元', 2), fact('b', '1.00', '万元', 3)];
const SUM: Certificate = {
  denominator: '2',
  variables: [
    { id: 'total', low: '59900', high: '60100' },
    { id: 'a', low: '19900', high: '20100' },
    { id: 'b', low: '19900', high: '20100' },
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
  prints: ['total', 'a', 'b'].map((variable) => ({ variable, reading: 'rounded' as const })),
};
const findingOf = (certificate: Certificate | null, facts: readonly ReadFact[]): Finding => ({
  id: '0/sum',
  rule: 'sum',
  kind: 'sum',
  grade: 'contradiction',
  message: '',
  numbers: facts.map(({ id, raw, value, unit, label, place }) => ({
    fact: id,
    document: 0,
    raw,
    value,
    unit,
    label,
    place,
  })),
  printed: facts[0]?.value ?? null,
  computed: null,
  difference: null,
  cite: [],
  proof: { inequality: '', steps: [], certificate },
  repairs: [],
});
const verdict = (
  certificate: Certificate | null,
  facts: readonly ReadFact[] = PRINTED,
  document = documentOf(...facts),
) => checkFinding(findingOf(certificate, facts), [document]);
const told = (computed: Finding['computed'], difference: string) =>
  checkFinding({ ...findingOf(SUM, PRINTED), computed, difference }, [documentOf(...PRINTED)]);
const read = (reading: PrintReading): Certificate['prints'] =>
  ['total', 'a', 'b'].map((variable) => ({ variable, reading }));

describe('发现与文件对照 checkFinding', () => {
  it('接受：每个区间都是印出的数的区间', () => expect(verdict(SUM)).toEqual({ accepted: true }));

  it('数、位置、单位与文件不同，不接受', () => {
    for (const other of [
      fact('total', '3.01'),
      fact('total', '3.00', '元'),
      fact('total', '3.00', '万元', 9),
    ]) {
      const document = documentOf(other, ...PRINTED.slice(1));
      expect(verdict(SUM, PRINTED, document)).toMatchObject({ accepted: false });
    }
  });
  it('发现和文件一起改，证书仍然对不上', () => {
    for (const value of ['4.00', '3.0', '3'])
      expect(verdict(SUM, [fact('total', value), ...PRINTED.slice(1)])).toMatchObject({
        accepted: false,
      });
  });
  it('放宽或收窄区间、不写取舍、写错取舍，都不接受；万元没有“没有取舍”的读法', () => {
    const narrow = SUM.variables.with(1, { id: 'a', low: '19999', high: '20001' });
    expect(verdict({ ...SUM, variables: narrow })).toMatchObject({
      why: '区间不是印出的数的区间：a',
    });
    expect(verdict({ ...SUM, prints: [] }).accepted).toBe(false);
    expect(verdict({ ...SUM, prints: read('cut-off') ?? [] }).accepted).toBe(false);
    expect(verdict({ ...SUM, prints: read('exact') ?? [] })).toMatchObject({
      why: '印出的数不能这样取舍：total',
    });
  });
  it('截去尾数：从印出的数往大走一格', () => {
    const variables = [
      { id: 'total', low: '60000', high: '60200' },
      { id: 'a', low: '20000', high: '20200' },
      { id: 'b', low: '20000', high: '20200' },
    ];
    expect(verdict({ ...SUM, variables, prints: read('cut-off') ?? [] })).toEqual({
      accepted: true,
    });
  });
  it('证明用到的数要列出来；列了用不到的不接受', () => {
    expect(
      checkFinding(findingOf(SUM, PRINTED.slice(0, 2)), [documentOf(...PRINTED)]),
    ).toMatchObject({ why: '证明用到的数没有列出：b' });
    const spare = [...(SUM.prints ?? []), { variable: 'c', reading: 'rounded' as const }];
    const facts = [...PRINTED, fact('c', '9.00')];
    expect(verdict({ ...SUM, prints: spare }, facts)).toMatchObject({
      why: '列出了证明用不到的数',
    });
  });

  it('没有一句话说过的关系，不接受：只说分为两项，不能说总数等于其中一项', () => {
    const forged: Certificate = {
      ...SUM,
      variables: SUM.variables.slice(0, 2),
      relations: [
        {
          terms: [
            { variable: 'total', coefficient: '1' },
            { variable: 'a', coefficient: '-1' },
          ],
          constant: '0',
          operator: '=',
        },
      ],
      prints: SUM.prints?.slice(0, 2) ?? [],
    };
    const why = '文件里没有一句话这样说这些数的关系';
    expect(verdict(forged, PRINTED)).toMatchObject({ why });
    const silent = { facts: PRINTED, statements: [] };
    expect(verdict(SUM, PRINTED, silent)).toMatchObject({ why });
  });
  it('推算值和差额要与证书一致', () => {
    expect(told({ low: '1.99', high: '2.01' }, '1.00')).toEqual({ accepted: true });
    const why = '所写的推算值或差额与证书不符';
    expect(told({ low: '1.99', high: '2.01' }, '9.99')).toMatchObject({ why });
    expect(told({ low: '1.00', high: '2.01' }, '1.00')).toMatchObject({ why });
    expect(told({ low: '1.99', high: '20.10' }, '1.00')).toMatchObject({ why });
  });

  describe('百分数在系数里', () => {
    // 占比 50% of 10 against 8: 8 − p·10 ≤ 0 needs p ≥ 80%, and p is below 50.5%. Over 200, in 人.
    const facts = [fact('p', '50', '%'), fact('part', '8', '人'), fact('whole', '10', '人')];
    const ratio = {
      percent: 'p',
      bound: 'high' as const,
      numerator: [{ variable: 'part', coefficient: '1' }],
      denominator: [{ variable: 'whole', coefficient: '1' }],
    };
    const SHARE: Certificate = {
      denominator: '200',
      variables: [
        { id: 'part', low: '1600', high: '1600' },
        { id: 'whole', low: '2000', high: '2000' },
      ],
      relations: [
        {
          terms: [
            { variable: 'part', coefficient: '200' },
            { variable: 'whole', coefficient: '-101' },
          ],
          constant: '0',
          operator: '<=',
          ratio,
        },
      ],
      multipliers: ['1'],
      prints: [
        { variable: 'p', reading: 'rounded' },
        { variable: 'part', reading: 'exact' },
        { variable: 'whole', reading: 'exact' },
      ],
    };
    it('系数是印出的百分数的一端，接受', () =>
      expect(verdict(SHARE, facts)).toEqual({ accepted: true }));
    it('占比不小于下端、不大于上端；写成等号或反过来，不接受', () => {
      const [relation] = SHARE.relations;
      if (!relation) throw new Error('the example has a relation');
      // 7 of 10 printed 70%: correct, yet above the low end 69.5%.
      const right = [fact('p', '70', '%'), fact('part', '7', '人'), fact('whole', '10', '人')];
      const forged: Certificate = {
        ...SHARE,
        variables: SHARE.variables.with(0, { id: 'part', low: '1400', high: '1400' }),
        relations: [
          {
            ...relation,
            terms: [
              { variable: 'part', coefficient: '200' },
              { variable: 'whole', coefficient: '-139' },
            ],
            ratio: { ...ratio, bound: 'low' },
          },
        ],
      };
      expect(verdict(forged, right)).toMatchObject({ why: '百分数的一端用反了：p' });
      const equal = { ...SHARE, relations: [{ ...relation, operator: '=' as const }] };
      expect(verdict(equal, facts)).toMatchObject({ why: '百分数的一端用反了：p' });
    });
    it('百分数改一位、换一端、去掉它的来历，都不接受', () => {
      expect(verdict(SHARE, [fact('p', '60', '%'), ...facts.slice(1)]).accepted).toBe(false);
      const [relation] = SHARE.relations;
      if (!relation) throw new Error('the example has a relation');
      const low = { ...relation, ratio: { ...ratio, bound: 'low' as const } };
      expect(verdict({ ...SHARE, relations: [low] }, facts).accepted).toBe(false);
      const { ratio: _left, ...bare } = relation;
      expect(verdict({ ...SHARE, relations: [bare] }, facts).accepted).toBe(false);
    });
  });

  it('没有证书的相互矛盾只能是点数，点数要与清单一致', () => {
    expect(verdict(null)).toMatchObject({ why: '相互矛盾却没有证书' });
    const stated = fact('stated', '9', '个');
    const finding: Finding = { ...findingOf(null, [stated]), kind: 'count' };
    const [number] = finding.numbers;
    if (!number) throw new Error('the finding names a number');
    const listed = { ...number, fact: 'list/all', raw: '11', value: '11' };
    const document: CheckedDocument = {
      facts: [stated],
      statements: [
        {
          id: 'list',
          text: '',
          place: stated.place,
          kind: 'count',
          stated: 'stated',
          numbered: 10,
          unnumbered: 1,
          items: [],
        },
      ],
    };
    const counting = (value: string): Finding => ({
      ...finding,
      numbers: [number, { ...listed, value }],
    });
    expect(checkFinding(counting('11'), [document])).toEqual({ accepted: true });
    expect(checkFinding(counting('12'), [document]).accepted).toBe(false);
    expect(checkFinding(finding, [document]).accepted).toBe(false);
  });
});
