import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exact, multiply } from './exact.ts';
import { roundToGrid } from './round.ts';
import { type Proportion, proportionShare, roundProportion, roundedProportion } from './scaled.ts';

const passLine: Proportion = {
  met: '>=',
  numerator: { actual: 5, target: -3 },
  denominator: { actual: 0, target: 2 },
};
const overrun: Proportion = {
  met: '<=',
  numerator: { actual: -1, target: 2 },
  denominator: { actual: 0, target: 1 },
};
const ceiling: Proportion = {
  met: '<=',
  numerator: { actual: 0, target: 1 },
  denominator: { actual: 1, target: 0 },
};
const modes = fc.constantFrom('half-up' as const, 'half-even' as const, 'floor' as const);

/** The definition: the exact fraction, rounded once in whole numbers. */
const byDefinition = (
  rule: Proportion,
  w: number,
  t: number,
  a: number,
  mode: 'half-up' | 'half-even' | 'floor',
) => Number(roundToGrid(multiply(exact(w), proportionShare(rule, exact(t), exact(a))), 0, mode));

describe('比例式的舍入', () => {
  it('双精度与整数两条路在任何大小上结果相同', () =>
    fc.assert(
      fc.property(
        fc.constantFrom(passLine, overrun, ceiling),
        fc.integer({ min: 0, max: 10_000 }),
        fc.oneof(
          fc.integer({ min: 1, max: 10_000 }),
          fc
            .maxSafeInteger()
            .map((n) => Math.abs(n) + 1)
            .filter(Number.isSafeInteger),
        ),
        fc.oneof(fc.integer({ min: 0, max: 20_000 }), fc.maxSafeInteger().map(Math.abs)),
        modes,
        (rule, w, t, a, mode) => {
          expect(roundedProportion(rule, w, t, a, mode)).toBe(byDefinition(rule, w, t, a, mode));
        },
      ),
      { numRuns: 3000 },
    ));

  it('一百分以内每个半分都进位', () => {
    const half: Proportion = {
      met: '>=',
      numerator: { actual: 1, target: 0 },
      denominator: { actual: 0, target: 1 },
    };
    for (let w = 1; w <= 10_001; w += 2)
      expect(roundedProportion(half, w, 2, 1, 'half-up')).toBe((w + 1) / 2);
  });

  it('分值比网格还细时也只舍入一次', () =>
    expect(roundProportion(passLine, exact('0.335'), exact('10'), exact('8'), 2, 'half-up')).toBe(
      17n,
    ));
});
