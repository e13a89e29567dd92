import { describe, expect, it } from 'vitest';
import { DocumentBuilder } from '../fixtures/document-builder.ts';
import { ruling } from '../fixtures/ruling.ts';
import { summaryExpenditureTotal } from './summary-expenditure-total.ts';

const table = (total: string) =>
  new DocumentBuilder()
    .table('income-expenditure-summary', {
      'class-208': { expenditure: '25.65' },
      'class-210': { expenditure: '392.43' },
      'class-221': { expenditure: '30.52' },
      'class-229': { expenditure: '2.00' },
      'current-expenditure-total': { expenditure: total },
    })
    .build();

describe('收支总表本年支出合计 summaryExpenditureTotal', () => {
  it('各类支出之和等于合计', () =>
    expect(ruling(summaryExpenditureTotal, table('450.60')).broken).toEqual([]));
  it('两位颠倒即矛盾', () =>
    expect(ruling(summaryExpenditureTotal, table('456.00')).broken).toEqual([
      'table-0/expenditure-total',
    ]));
});
