import { describe, expect, it } from 'vitest';
import { claimsOf } from './claims-of.ts';
import { DocumentBuilder } from './fixtures/document-builder.ts';
import { ALL_RULES } from './rules/all-rules.ts';

describe('文件的主张 claimsOf', () => {
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
