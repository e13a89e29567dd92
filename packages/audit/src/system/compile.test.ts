import { describe, expect, it } from 'vitest';
import { claimsOf } from '../claims-of.ts';
import { DocumentBuilder } from '../fixtures/document-builder.ts';
import { boxesOf, compileClaims } from './compile.ts';
import type { LinearRow } from './linear-row.ts';

const rowsOf = (b: DocumentBuilder): readonly LinearRow[] => {
  const { book, claims } = claimsOf(b.build());
  return compileClaims(book, claims, boxesOf(book, 'rounded'));
};

describe('主张化成线性关系 compileClaims', () => {
  it('和是一个等式，系数为一', () => {
    const b = new DocumentBuilder();
    const [total = '', a = '', c = ''] = ['3.00 万元', '1.00 万元', '2.00 万元'].map((p) =>
      b.write(p),
    );
    b.say({ kind: 'composition', total, parts: [a, c], exhaustive: true, measure: 'amount' });
    expect(rowsOf(b)).toEqual([
      {
        claim: 0,
        facts: [total, a, c],
        coefficients: [1n, -1n, -1n],
        constant: 0n,
        operator: '=',
      },
    ]);
  });

  it('百分比由印出的区间化成两个不等式，百分数在系数里', () => {
    const b = new DocumentBuilder();
    const [part, whole] = [b.write('1.00 万元'), b.write('4.00 万元')];
    const percent = b.write('25.00 %');
    b.say({ kind: 'share', part, whole, percent });
    const rows = rowsOf(b);
    expect(rows.map(({ operator }) => operator)).toEqual(['<=', '>=']);
    expect(rows.map(({ ratio }) => [ratio?.percent, ratio?.bound])).toEqual([
      [percent, 'high'],
      [percent, 'low'],
    ]);
    // part ≤ 25.005 % of the whole, cleared of fractions: 100000·part ≤ 25005·whole.
    const [own = 0n, of = 0n] = rows[0]?.coefficients ?? [];
    expect(rows[0]?.facts).toEqual([part, whole]);
    expect(own * 25005n).toBe(-of * 100000n);
  });
});
