import { describe, expect, it } from 'vitest';
import { claimsOf } from '../claims-of.ts';
import { DocumentBuilder } from '../fixtures/document-builder.ts';
import { boxesOf } from '../system/compile.ts';
import { suspect } from './single-cell.ts';

const said = (total: string, ...parts: string[]) => {
  const b = new DocumentBuilder();
  const ids = parts.map((part) => b.write(part, '部分'));
  b.say({
    kind: 'composition',
    total: b.write(total, '总数'),
    parts: ids,
    exhaustive: true,
    measure: 'amount',
  });
  return claimsOf(b.build());
};

const trial = ({ book, claims }: ReturnType<typeof said>, fact: string) =>
  suspect(fact, claims, 1, book, boxesOf(book, 'rounded'))?.repair;

describe('哪一格 suspect', () => {
  it('给出打字上最近、能相符的印法：两位颠倒', () => {
    expect(trial(said('13.68 万元', '4.00 万元', '9.86 万元'), 'f3')).toEqual({
      label: '总数为13.86万元时各数相符（相邻两位颠倒）',
      from: '13.68',
      to: '13.86',
      fact: 'f3',
    });
  });
  it('少打一位', () =>
    expect(trial(said('104.00 万元', '4.00 万元', '10.00 万元'), 'f2')).toMatchObject({
      to: '100.00',
    }));
  it('改成负数才相符的不算', () =>
    expect(trial(said('10.00 万元', '4.00 万元', '90.00 万元'), 'f1')).toBeUndefined());
});
