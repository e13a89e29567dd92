import { describe, expect, it } from 'vitest';
import { DocumentBuilder } from '../fixtures/document-builder.ts';
import { ruling } from '../fixtures/ruling.ts';
import { fiscalSummaryTotals } from './fiscal-summary-totals.ts';

const table = (closing: string) =>
  new DocumentBuilder()
    .table('fiscal-summary', {
      'general-budget-appropriation': { income: '448.60' },
      'government-fund-appropriation': { income: '10.00' },
      'state-capital-appropriation': { income: '0.00' },
      'current-income-total': { income: '458.60' },
      'opening-balance': { income: '5.00' },
      'opening-general-budget': { income: '5.00' },
      'opening-government-fund': { income: '0.00' },
      'income-grand-total': { income: '463.60' },
      'class-210': { total: '452.00', generalBudget: '452.00', governmentFund: '' },
      'class-212': { total: '9.00', generalBudget: '', governmentFund: '9.00' },
      'current-expenditure-total': {
        total: '461.00',
        generalBudget: '452.00',
        governmentFund: '9.00',
      },
      'closing-balance': { total: '2.60', generalBudget: closing, governmentFund: '1.00' },
      'expenditure-grand-total': {
        total: '463.60',
        generalBudget: '453.60',
        governmentFund: '10.00',
      },
    })
    .build();

describe('财政拨款收支总表 fiscalSummaryTotals', () => {
  it('合计、总计和两个预算各自平衡', () => {
    const { claims, broken } = ruling(fiscalSummaryTotals, table('1.60'));
    expect(broken).toEqual([]);
    expect(claims).toContain('table-0/balance/generalBudget');
    expect(claims).toContain('table-0/balance/governmentFund');
  });
  it('一般公共预算年末数错，总计和平衡都不成立', () =>
    expect(ruling(fiscalSummaryTotals, table('1.06')).broken).toEqual([
      'table-0/grand/generalBudget',
      'table-0/balance/generalBudget',
    ]));
});
