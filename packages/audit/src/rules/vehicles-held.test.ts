import { describe, expect, it } from 'vitest';
import { DocumentBuilder } from '../fixtures/document-builder.ts';
import { ruling } from '../fixtures/ruling.ts';
import { vehiclesHeld } from './vehicles-held.ts';

const book = (held: string) =>
  new DocumentBuilder()
    .table('three-public', { 'vehicles-held': { finalAccount: held } }, '辆')
    .table('state-assets', { 'vehicles-total': { quantity: '2' } }, '辆')
    .build();

describe('公务用车保有量 vehiclesHeld', () => {
  it('不大于资产表车辆合计', () => expect(ruling(vehiclesHeld, book('2')).broken).toEqual([]));
  it('大于的请说明', () =>
    expect(ruling(vehiclesHeld, book('3')).broken).toEqual(['between/vehicles-held']));
});
