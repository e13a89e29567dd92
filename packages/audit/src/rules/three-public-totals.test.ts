import { describe, expect, it } from 'vitest';
import { DocumentBuilder } from '../fixtures/document-builder.ts';
import { ruling } from '../fixtures/ruling.ts';
import { threePublicTotals } from './three-public-totals.ts';

const table = (reception: string) =>
  new DocumentBuilder()
    .table('three-public', {
      'three-public-total': { finalAccount: '6.50' },
      overseas: { finalAccount: '0.00' },
      vehicles: { finalAccount: '4.30' },
      'vehicle-purchase': { finalAccount: '0.00' },
      'vehicle-operation': { finalAccount: '4.30' },
      reception: { finalAccount: reception },
      'domestic-reception': { finalAccount: '2.20' },
      'overseas-reception': { finalAccount: '' },
      'foreign-affairs-reception': { finalAccount: '0.50' },
    })
    .build();

describe('三公经费 threePublicTotals', () => {
  it('合计与分项相符', () => {
    const { claims, broken } = ruling(threePublicTotals, table('2.20'));
    expect(claims).toHaveLength(4);
    expect(broken).toEqual([]);
  });
  it('接待费错，牵涉两个关系', () =>
    expect(ruling(threePublicTotals, table('22.00')).broken).toEqual([
      'table-0/three-public-total/finalAccount',
      'table-0/reception/finalAccount',
    ]));
});
