import { describe, expect, it } from 'vitest';
import { DocumentBuilder } from '../fixtures/document-builder.ts';
import { ruling } from '../fixtures/ruling.ts';
import { summaryGrandTotal } from './summary-grand-total.ts';

const table = (change: Record<string, Record<string, string>> = {}) =>
  new DocumentBuilder()
    .table('income-expenditure-summary', {
      'current-income-total': { income: '450.81' },
      'non-fiscal-surplus-used': { income: '0.00' },
      'opening-balance': { income: '0.06' },
      'income-grand-total': { income: '450.86' },
      'current-expenditure-total': { expenditure: '450.60' },
      'surplus-distribution': { expenditure: '' },
      'closing-balance': { expenditure: '0.26' },
      'expenditure-grand-total': { expenditure: '450.86' },
      ...change,
    })
    .build();

describe('收支总表总计 summaryGrandTotal', () => {
  it('收入一方差一分由尾数解释', () => {
    const { claims, broken } = ruling(summaryGrandTotal, table());
    expect(claims).toHaveLength(3);
    expect(broken).toEqual([]);
  });
  it('两方总计不等', () => {
    const changed = table({ 'expenditure-grand-total': { expenditure: '450.68' } });
    expect(ruling(summaryGrandTotal, changed).broken).toEqual([
      'table-0/expenditure-grand-total',
      'table-0/both-sides',
    ]);
  });
  it('表上没有印出的行可能有数，不核对总计', () => {
    const excerpt = new DocumentBuilder()
      .table('income-expenditure-summary', {
        'current-income-total': { income: '450.81' },
        'income-grand-total': { income: '500.00' },
      })
      .build();
    expect(ruling(summaryGrandTotal, excerpt).claims).toEqual([]);
  });
});
