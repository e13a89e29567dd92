import { describe, expect, it } from 'vitest';
import { DocumentBuilder } from '../fixtures/document-builder.ts';
import { ruling } from '../fixtures/ruling.ts';
import { basicExpenditureTotals } from './basic-expenditure-totals.ts';

const table = (personnel: string, skip: string[] = []) =>
  new DocumentBuilder()
    .table(
      'general-budget-basic-expenditure',
      Object.fromEntries(
        Object.entries({
          '301': { amount: '327.86' },
          '302': { amount: '20.75' },
          '303': { amount: '27.77' },
          'personnel-total': { amount: personnel },
          'public-total': { amount: '20.75' },
        }).filter(([code]) => !skip.includes(code)),
      ),
    )
    .build();

describe('人员经费与公用经费 basicExpenditureTotals', () => {
  it('301 加 303 等于人员经费', () =>
    expect(ruling(basicExpenditureTotals, table('355.63'))).toEqual({
      claims: ['table-0/personnel', 'table-0/public'],
      broken: [],
    }));
  it('差出一元即矛盾', () =>
    expect(ruling(basicExpenditureTotals, table('356.63')).broken).toEqual(['table-0/personnel']));
  it('摘录里少了 303 一行，不核对人员经费', () =>
    expect(ruling(basicExpenditureTotals, table('355.63', ['303'])).claims).toEqual([
      'table-0/public',
    ]));
});
