import { describe, expect, it } from 'vitest';
import { buildRelations, claimsOf } from './build-relations.ts';
import { DocumentBuilder } from './fixtures/document-builder.ts';
import { ALL_RULES } from './rules/all-rules.ts';

describe('建立勾稽关系 buildRelations', () => {
  it('和是一个等式，系数为一', () => {
    const b = new DocumentBuilder();
    const [total, a, c] = ['3.00 万元', '1.00 万元', '2.00 万元'].map((p) => b.write(p));
    b.say({
      kind: 'composition',
      total: total ?? '',
      parts: [a ?? '', c ?? ''],
      exhaustive: true,
      measure: 'amount',
    });
    const relations = buildRelations(b.build());
    expect(relations).toHaveLength(1);
    expect(relations[0]).toMatchObject({ id: 's1/sum#0', operator: '=', grade: 'contradiction' });
    expect(
      relations[0]?.terms.map(({ fact, coefficient }) => [fact, coefficient.numerator]),
    ).toEqual([
      ['f1', 1n],
      ['f2', -1n],
      ['f3', -1n],
    ]);
  });

  it('百分比由印出的区间化成两个不等式，百分数在系数里', () => {
    const b = new DocumentBuilder();
    const roles = {
      part: b.write('1.00 万元'),
      whole: b.write('4.00 万元'),
      percent: b.write('25.00 %'),
    };
    b.say({ kind: 'share', ...roles });
    const relations = buildRelations(b.build());
    expect(relations.map(({ operator }) => operator)).toEqual(['<=', '>=']);
    expect(relations.every(({ claim }) => claim === 's1/percent')).toBe(true);
    expect(relations[0]?.embedded).toEqual(['f3']);
    // part ≤ 25.005 % of the whole, cleared of fractions.
    const [part, whole] = relations[0]?.terms ?? [];
    const bound = (-1 * Number(whole?.coefficient.numerator)) / Number(part?.coefficient.numerator);
    expect(bound).toBeCloseTo(0.25005, 12);
  });

  it('表与正文说的是同一组数，只作一次主张', () => {
    const b = new DocumentBuilder().table('general-budget-expenditure', {
      合计: { totalExpenditure: '3.00', basicExpenditure: '1.00', projectExpenditure: '2.00' },
    });
    const [total = '', basic = '', project = ''] = b.facts.map(({ id }) => id);
    b.say({
      kind: 'composition',
      total,
      parts: [project, basic],
      exhaustive: true,
      measure: 'amount',
    });
    expect(claimsOf(b.build()).claims).toHaveLength(1);
  });

  it('每条规则有编号、名称和依据，编号不重复', () => {
    const ids = ALL_RULES.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const rule of ALL_RULES) {
      expect(rule.title.length).toBeGreaterThan(4);
      expect(rule.cite.length).toBeGreaterThan(0);
    }
  });
});
