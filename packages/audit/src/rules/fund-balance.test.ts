import { describe, expect, it } from 'vitest';
import { audit } from '../audit.ts';
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

const grades = async (note: string) => {
  const lines = [{ text: note, place: { line: 9, page: null, cell: null } }];
  const { findings } = await audit([{ file: 'a.txt', document: { ...table('2.00'), lines } }]);
  return findings.map(({ grade }) => grade);
};

describe('基金收支平衡 fundBalance', () => {
  it('年初加收入减支出等于年末', () =>
    expect(ruling(fundBalance, table('3.00')).broken).toEqual([]));
  it('年末多出两元', () =>
    expect(ruling(fundBalance, table('5.00')).broken).toEqual(['table-0/balance-0']));
  it('表下注明另有收回的，只请说明', async () => {
    expect(await grades('注：年末财政收回结转资金1.00万元。')).toEqual(['explain']);
    expect(await grades('注：本表反映政府性基金收支。')).toEqual(['contradiction']);
  });
  it('年末空着的不核对', () => expect(ruling(fundBalance, table('')).claims).toEqual([]));
});
