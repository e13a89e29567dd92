import { describe, expect, it } from 'vitest';
import { DocumentBuilder } from '../fixtures/document-builder.ts';
import { ruling } from '../fixtures/ruling.ts';
import { basicToDetail } from './basic-to-detail.ts';

const book = (basic: string) =>
  new DocumentBuilder()
    .table('general-budget-expenditure', { 合计: { basicExpenditure: basic } })
    .table('general-budget-basic-expenditure', {
      'personnel-total': { amount: '355.63' },
      'public-total': { amount: '20.75' },
    })
    .build();

describe('基本支出与明细 basicToDetail', () => {
  it('基本支出等于人员经费加公用经费', () =>
    expect(ruling(basicToDetail, book('376.38'))).toEqual({
      claims: ['between/basic-detail'],
      broken: [],
    }));
  it('不等即矛盾', () =>
    expect(ruling(basicToDetail, book('367.38')).broken).toEqual(['between/basic-detail']));
});
