import type { Finding } from '@mingjian/engine';
import { expect, it } from 'vitest';
import { namesSlip } from './names-slip.ts';

const SLIP = { fact: 'n7', right: '12.30', wrong: '13.20' };

/** A finding about these numbers, of which the repairs change some; only what the question looks at. */
const finding = (numbers: readonly [string, string][], repairs: readonly [string, string][]) =>
  ({
    numbers: numbers.map(([fact, value]) => ({ fact, value })),
    repairs: repairs.map(([fact, from]) => ({ fact, from })),
  }) as unknown as Finding; // the other fields have no say

it('只有提到错数的发现才算查出', () => {
  const other = finding([['n1', '5.00']], [['n1', '5.00']]);
  expect(namesSlip(other, SLIP, false)).toEqual({ named: false, repaired: false });
  const among = finding(
    [
      ['n1', '5.00'],
      ['n7', '13.20'],
    ],
    [['n1', '5.00']],
  );
  expect(namesSlip(among, SLIP, false)).toEqual({ named: true, repaired: false });
  const repaired = finding([['n1', '5.00']], [['n7', '13.20']]);
  expect(namesSlip(repaired, SLIP, false)).toEqual({ named: true, repaired: true });
});

it('读回来的书按印出的数认：编号相同不算', () => {
  expect(namesSlip(finding([['n7', '12.30']], []), SLIP, true).named).toBe(false);
  expect(namesSlip(finding([['x', '13.20']], []), SLIP, true).named).toBe(true);
});
