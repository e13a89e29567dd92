import { describe, expect, it } from 'vitest';
import { DocumentBuilder } from '../fixtures/document-builder.ts';
import { ruling } from '../fixtures/ruling.ts';
import { tableToTable } from './table-to-table.ts';

const book = (income: string, expenditure210: string) =>
  new DocumentBuilder()
    .table('income-expenditure-summary', {
      'current-income-total': { income: '450.81' },
      'class-210': { expenditure: '392.43' },
      'current-expenditure-total': { expenditure: '392.43' },
    })
    .table('income', { 合计: { totalIncome: income, fiscalAppropriation: '448.60' } })
    .table('expenditure', {
      合计: { totalExpenditure: '392.43' },
      '210': { totalExpenditure: expenditure210 },
    });

describe('表间关系 tableToTable', () => {
  it('同一数字两表相差一分，由各自折算的尾数解释', () =>
    expect(ruling(tableToTable, book('450.80', '392.43').build())).toEqual({
      claims: ['between/income', 'between/expenditure', 'between/expenditure/210'],
      broken: [],
    }));
  it('相差两分以上即矛盾', () =>
    expect(ruling(tableToTable, book('450.79', '394.23').build()).broken).toEqual([
      'between/income',
      'between/expenditure/210',
    ]));
  it('两张表的编制单位不同，不核对；全称与简称是同一单位', () => {
    const tables = book('450.79', '392.43').build().tables;
    const of = (...names: readonly string[]) =>
      ruling(tableToTable, {
        ...book('450.79', '392.43').build(),
        tables: tables.map((table, at) => ({ ...table, organisation: names[at] ?? '甲局' })),
      }).broken;
    expect(of('示例市甲局', '甲局')).toEqual(['between/income']);
    expect(of('甲局', '甲局本级')).toEqual([]);
  });
  it('同一种表有两张时分不清是哪张，不核对', () => {
    const two = book('450.80', '392.43').table('income', { 合计: { totalIncome: '1.00' } });
    expect(ruling(tableToTable, two.build()).claims).not.toContain('between/income');
  });
});
