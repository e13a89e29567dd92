import { describe, expect, it } from 'vitest';
import { DocumentBuilder } from '../fixtures/document-builder.ts';
import { ruling } from '../fixtures/ruling.ts';
import { statementComposition } from './statement-composition.ts';

const said = (
  total: string,
  parts: string[],
  exhaustive: boolean,
  measure: 'amount' | 'weights',
) => {
  const b = new DocumentBuilder();
  const ids = parts.map((part) => b.write(part));
  return b
    .say({ kind: 'composition', total: b.write(total), parts: ids, exhaustive, measure })
    .build();
};

const open = (total: string) => {
  const b = new DocumentBuilder();
  const parts = [b.write('6.00 万元'), b.write('3.00 万元')];
  const list = { total: b.write(total), parts, exhaustive: false, measure: 'amount' } as const;
  return ruling(
    statementComposition,
    b.say({ kind: 'composition', ...list, disjoint: true }).build(),
  ).broken;
};

const change = (total: string) => {
  const b = new DocumentBuilder();
  return ruling(
    statementComposition,
    b
      .say({
        kind: 'composition',
        total: b.write(total),
        parts: [b.write('10.00 万元')],
        less: [b.write('4.00 万元')],
        exhaustive: true,
        measure: 'change',
      })
      .build(),
  ).broken;
};

describe('构成 statementComposition', () => {
  it('分值是实数：16 不等于 3+3+3+5', () => {
    const parts = ['3 分', '3 分', '3 分', '5 分'];
    expect(ruling(statementComposition, said('14 分', parts, true, 'weights')).broken).toEqual([]);
    expect(ruling(statementComposition, said('16 分', parts, true, 'weights')).broken).toEqual([
      's1/sum',
    ]);
  });
  it('“其中”每一项不大于总数', () => {
    const parts = ['6.00 万元', '3.00 万元'];
    expect(ruling(statementComposition, said('10.00 万元', parts, false, 'amount')).broken).toEqual(
      [],
    );
    expect(ruling(statementComposition, said('5.00 万元', parts, false, 'amount')).broken).toEqual([
      's1/part-0',
      's1/parts',
    ]);
  });
  it('互不包含的各项合计大于总数，不符；小于总数可能有未列的项', () => {
    expect(open('8.00 万元')).toEqual(['s1/disjoint']);
    expect(open('9.00 万元')).toEqual([]);
    expect(open('20.00 万元')).toEqual([]);
  });
  it('增减额等于各项增减相抵', () => {
    expect(change('6.00 万元')).toEqual([]);
    expect(change('14.00 万元')).toEqual(['s1/balance']);
  });
  it('单位不同的数不相加', () =>
    expect(
      ruling(statementComposition, said('10.00 万元', ['3 人'], true, 'amount')).claims,
    ).toEqual([]));
  it('元与万元先折算再相加', () =>
    expect(
      ruling(statementComposition, said('3.00 万元', ['10000.00 元', '2.00 万元'], true, 'amount')),
    ).toEqual({
      claims: ['s1/sum'],
      broken: [],
    }));
});
