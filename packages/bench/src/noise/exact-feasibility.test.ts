import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canHold } from './exact-feasibility.ts';
import { nearWitness } from './near-witness.ts';
import type { Row } from './oracle-rows.ts';

const row = (terms: Readonly<Record<string, bigint>>, equal = true): Row => ({
  facts: Object.keys(terms),
  coefficients: Object.values(terms),
  equal,
});

/** Ranges of half width one around these middles. */
const around = (middles: Readonly<Record<string, bigint>>) =>
  new Map(Object.entries(middles).map(([fact, m]) => [fact, { low: m - 1n, high: m + 1n }]));

const asked = (rows: readonly Row[], ranges: ReturnType<typeof around>): boolean =>
  canHold(rows, ranges, nearWitness(rows, ranges));

describe('判定者的精确求解', () => {
  it('三项各差一格，和可以差三格，不能差四格', () => {
    const sum = row({ t: 1n, a: -1n, b: -1n, c: -1n });
    expect(asked([sum], around({ t: 34n, a: 10n, b: 10n, c: 10n }))).toBe(true);
    expect(asked([sum], around({ t: 35n, a: 10n, b: 10n, c: 10n }))).toBe(false);
  });

  it('两式合起来才矛盾：t = a + b，u = a + b，而 t 与 u 差三格', () => {
    const rows = [row({ t: 1n, a: -1n, b: -1n }), row({ u: 1n, a: -1n, b: -1n })];
    expect(asked(rows, around({ t: 20n, u: 22n, a: 10n, b: 11n }))).toBe(true);
    expect(asked(rows, around({ t: 20n, u: 23n, a: 10n, b: 11n }))).toBe(false);
  });

  it('差到一千万分之一格也分得清', () => {
    const scale = 10n ** 9n;
    const rows = [row({ t: 1n, a: -1n }), row({ t: -1n, a: 1n, e: 1n }, false)];
    const ranges = (low: bigint) =>
      new Map([
        ['t', { low: 0n, high: scale }],
        ['a', { low: 0n, high: scale }],
        ['e', { low, high: 2n }],
      ]);
    expect(asked(rows, ranges(0n))).toBe(true);
    expect(asked(rows, ranges(1n))).toBe(false);
  });

  it('先有答案再造的方程组总是有解；再加一个相反的式子就无解', () => {
    const small = fc.bigInt({ min: -9n, max: 9n });
    const system = fc.record({
      truth: fc.array(fc.bigInt({ min: -50n, max: 50n }), { minLength: 3, maxLength: 6 }),
      rows: fc.array(fc.array(small, { minLength: 3, maxLength: 6 }), {
        minLength: 1,
        maxLength: 6,
      }),
    });
    fc.assert(
      fc.property(system, ({ truth, rows }) => {
        const ranges = new Map(truth.map((x, at) => [`x${at}`, { low: x - 5n, high: x + 5n }]));
        // One more number in each row makes it hold at the truth.
        const made = rows.map((coefficients, r) => {
          const terms: Record<string, bigint> = { [`rest${r}`]: 1n };
          let left = 0n;
          for (const [at, x] of truth.entries()) {
            const k = coefficients[at] ?? 0n;
            if (k !== 0n) terms[`x${at}`] = k;
            left += k * x;
          }
          ranges.set(`rest${r}`, { low: -left, high: -left });
          return row(terms);
        });
        expect(asked(made, ranges)).toBe(true);
        const [first] = made as [Row];
        ranges.set('one', { low: 1n, high: 1n });
        const against: Row = {
          facts: [...first.facts, 'one'],
          coefficients: [...first.coefficients, 1n],
          equal: true,
        };
        expect(asked([...made, against], ranges)).toBe(false);
      }),
    );
  });
});
