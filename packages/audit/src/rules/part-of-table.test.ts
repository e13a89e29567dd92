import { describe, expect, it } from 'vitest';
import { DocumentBuilder } from '../fixtures/document-builder.ts';
import { ruling } from '../fixtures/ruling.ts';
import { factBook, factUse } from '../facts/fact-book.ts';
import { ruleContext } from './rule-context.ts';
import { partOfTable } from './part-of-table.ts';

const contextOf = (document: ReturnType<typeof book>) =>
  ruleContext(document, factBook([{ document: 0, facts: document.facts }], factUse(document)));
const book = (part: string, overseas: string) =>
  new DocumentBuilder()
    .table('expenditure', { '210': { totalExpenditure: '392.43' } })
    .table('general-budget-expenditure', { '210': { totalExpenditure: part } })
    .table('general-budget-basic-expenditure', { '30212': { amount: overseas } })
    .table('three-public', { overseas: { finalAccount: '1.00' } })
    .build();

describe('部分与全部 partOfTable', () => {
  it('部分不大于全部；两表同数只差尾数也算成立', () =>
    expect(ruling(partOfTable, book('392.44', '0.50'))).toEqual({
      claims: ['between/part/210/totalExpenditure', 'between/three-public/30212'],
      broken: [],
    }));
  it('部分大于全部的请说明，不算矛盾', () => {
    expect(ruling(partOfTable, book('400.00', '2.00')).broken).toHaveLength(2);
    const grades = new Set(
      partOfTable.claims(contextOf(book('400.00', '2.00'))).map((c) => c.grade),
    );
    expect([...grades]).toEqual(['explain']);
  });
});
