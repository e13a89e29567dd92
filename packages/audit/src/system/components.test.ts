import { describe, expect, it } from 'vitest';
import { components } from './components.ts';
import type { LinearRow } from './linear-row.ts';

const row = (...facts: string[]): LinearRow => ({
  claim: 0,
  facts,
  coefficients: facts.map(() => 1n),
  constant: 0n,
  operator: '=',
});

describe('相连的关系 components', () => {
  it('隔着第三个关系相连的也在一组，不相连的分开', () => {
    const rows = [row('a', 'b'), row('x', 'y'), row('c', 'd'), row('b', 'c')];
    expect(components(rows).map((group) => group.map(({ facts }) => facts.join('')))).toEqual([
      ['ab', 'cd', 'bc'],
      ['xy'],
    ]);
  });
  it('没有数字的关系不成组', () => expect(components([row()])).toEqual([]));
});
