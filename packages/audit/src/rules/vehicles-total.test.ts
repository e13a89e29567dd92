import { describe, expect, it } from 'vitest';
import { DocumentBuilder } from '../fixtures/document-builder.ts';
import { ruling } from '../fixtures/ruling.ts';
import { vehiclesTotal } from './vehicles-total.ts';

const USES = [
  'provincial-leaders',
  'principal-leaders',
  'confidential',
  'emergency',
  'law-enforcement',
  'special-technical',
  'retired-cadres',
  'other',
];
const table = (total: string, uses = USES) =>
  new DocumentBuilder()
    .table(
      'state-assets',
      {
        'vehicles-total': { quantity: total },
        ...Object.fromEntries(uses.map((use) => [`vehicles-${use}`, { quantity: '1' }])),
      },
      '辆',
    )
    .build();

describe('车辆数 vehiclesTotal', () => {
  it('车数是实数，不许有取舍', () => {
    expect(ruling(vehiclesTotal, table('8')).broken).toEqual([]);
    expect(ruling(vehiclesTotal, table('9')).broken).toEqual(['table-0/vehicles']);
  });
  it('少列一类用车的表不核对', () =>
    expect(ruling(vehiclesTotal, table('9', USES.slice(1))).claims).toEqual([]));
});
