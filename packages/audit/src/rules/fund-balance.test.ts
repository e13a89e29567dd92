import { describe, expect, it } from 'vitest';
import { DocumentBuilder } from '../fixtures/document-builder.ts';
import { ruling } from '../fixtures/ruling.ts';
import { fundBalance } from './fund-balance.ts';

const table = (closing: string) =>
  new DocumentBuilder()
    .table('government-fund', {
      合计: {
        openingBalance: '1.00',
        currentIncome: '10.00',
        currentExpenditure: '8.00',
        basicExpenditure: '0.00',
        projectExpenditure: '8.00',
        closingBalance: closing,
      },
    })
    .build();

describe('基金收支平衡 fundBalance', () => {
  it('年初加收入减支出等于年末', () =>
    expect(ruling(fundBalance, table('3.00')).broken).toEqual([]));
  it('年末多出两元', () =>
    expect(ruling(fundBalance, table('5.00')).broken).toEqual(['table-0/balance-0']));
  it('年末空着的不核对', () => expect(ruling(fundBalance, table('')).claims).toEqual([]));
});
