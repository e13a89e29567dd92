import { describe, expect, it } from 'vitest';
import { DocumentBuilder } from '../fixtures/document-builder.ts';
import { ruling } from '../fixtures/ruling.ts';
import { codeHierarchy } from './code-hierarchy.ts';

const amounts = (rows: Record<string, string>) =>
  new DocumentBuilder().table(
    'general-budget-expenditure',
    Object.fromEntries(Object.entries(rows).map(([code, v]) => [code, { totalExpenditure: v }])),
  );

describe('类款项 codeHierarchy', () => {
  it('合计、类、款逐级核对', () => {
    const document = amounts({
      合计: '30.00',
      '208': '10.00',
      '20805': '10.00',
      '2080505': '6.00',
      '2080506': '4.01',
      '210': '20.00',
    }).build();
    expect(ruling(codeHierarchy, document)).toEqual({
      claims: [
        'table-0/total/totalExpenditure',
        'table-0/208/totalExpenditure',
        'table-0/20805/totalExpenditure',
      ],
      broken: [],
    });
  });
  it('款与所属各项不符', () => {
    const document = amounts({
      合计: '10.00',
      '208': '10.00',
      '20805': '10.00',
      '2080505': '1.00',
    });
    expect(ruling(codeHierarchy, document.build()).broken).toEqual([
      'table-0/20805/totalExpenditure',
    ]);
  });
  it('没有类一级的表，项直接归入合计', () => {
    const document = amounts({ 合计: '10.00', '2080505': '6.00', '2100101': '4.00' }).build();
    expect(ruling(codeHierarchy, document)).toEqual({
      claims: ['table-0/total/totalExpenditure'],
      broken: [],
    });
  });
  it('编码不成体系的表不核对', () => {
    const document = amounts({ 合计: '10.00', '2080505': '6.00', '31': '9.00' }).build();
    expect(ruling(codeHierarchy, document).claims).toEqual([]);
  });
});
