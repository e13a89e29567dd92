import { describe, expect, it } from 'vitest';
import { DocumentBuilder } from '../fixtures/document-builder.ts';
import { ruling } from '../fixtures/ruling.ts';
import { rowTotal } from './row-total.ts';

const row = (total: string, project = '72.22') => ({
  totalExpenditure: total,
  basicExpenditure: '376.38',
  projectExpenditure: project,
});

describe('各栏合计 rowTotal', () => {
  it('逐行核对，指出是哪一行', () => {
    // Whole-number keys come first in an object, so 210 is the first row.
    const document = new DocumentBuilder()
      .table('general-budget-expenditure', { 合计: row('448.60'), '210': row('446.80') })
      .build();
    expect(ruling(rowTotal, document)).toEqual({
      claims: ['table-0/row-0', 'table-0/row-1'],
      broken: ['table-0/row-0'],
    });
  });
  it('空格不是零也不是错，按没有金额处理', () => {
    const document = new DocumentBuilder()
      .table('general-budget-expenditure', { 合计: row('376.38', ''), '210': row('448.60') })
      .build();
    expect(ruling(rowTotal, document).broken).toEqual([]);
  });
  it('少印一栏的表不核对', () => {
    const document = new DocumentBuilder()
      .table('expenditure', { 合计: { totalExpenditure: '9.00', basicExpenditure: '1.00' } })
      .build();
    expect(ruling(rowTotal, document).claims).toEqual([]);
  });
});
