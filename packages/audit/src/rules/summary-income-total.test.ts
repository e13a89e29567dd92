import { describe, expect, it } from 'vitest';
import { DocumentBuilder } from '../fixtures/document-builder.ts';
import { ruling } from '../fixtures/ruling.ts';
import { summaryIncomeTotal } from './summary-income-total.ts';

const table = (income: string) =>
  new DocumentBuilder()
    .table('income-expenditure-summary', {
      'general-budget-appropriation': { income: '448.60' },
      'government-fund-appropriation': { income: '' },
      'other-income': { income: '2.20' },
      'current-income-total': { income },
    })
    .build();

describe('收支总表本年收入合计 summaryIncomeTotal', () => {
  it('尾数一分之差可以解释', () =>
    expect(ruling(summaryIncomeTotal, table('450.81')).broken).toEqual([]));
  it('差到一分五厘以上就不能解释', () =>
    expect(ruling(summaryIncomeTotal, table('450.82')).broken).toEqual(['table-0/income-total']));
});
