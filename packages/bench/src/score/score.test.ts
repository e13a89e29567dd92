import { describe, expect, it } from 'vitest';
import { decimalScore, handLoop, ruleEngine } from './peers.ts';
import { makeColumns, makeRow } from './rows.ts';
import { oracle } from './oracle.ts';
import { score } from './score.ts';

const column = (operator: number, weight: number, target: number, actual: number) => ({
  operator: Uint8Array.of(operator),
  weight: Float64Array.of(weight),
  target: Float64Array.of(target),
  actual: Float64Array.of(actual),
});

describe('bench score', () => {
  it('真值按定义算：已印的 12.39、7.96、8.99、9.11，与恰好半分', () => {
    expect(oracle(column(1, 2000, 18_000, 15_260), 0)).toBe(1239);
    expect(oracle(column(0, 1000, 109_000_000, 100_116_000), 0)).toBe(796);
    expect(oracle(column(0, 1000, 99_000, 95_000), 0)).toBe(899);
    expect(oracle(column(2, 1000, 450, 490), 0)).toBe(911);
    expect(oracle(column(0, 1000, 100_000, 80_020), 0)).toBe(501);
  });

  it('三千行没有一个错，手写浮点循环在半分上有错，真值分得出来', async () => {
    const found = await score({ rows: 3_000 });
    expect([found['rows'], found['wrong']]).toEqual([3_000, 0]);
    expect(found['handLoopWrong']).toBeGreaterThan(0);
    for (const value of Object.values(found)) expect(Number.isFinite(value)).toBe(true);
  });

  it('三个对照算的是同一条规则', async () => {
    const made = makeColumns(300, 7);
    const hand = handLoop(made);
    const run = ruleEngine();
    for (let i = 0; i < 300; i += 1) {
      const truth = oracle(made, i);
      expect(Number(decimalScore(makeRow(made, i))) * 100).toBeCloseTo(truth, 6);
      expect(Math.abs((hand[i] ?? NaN) - truth)).toBeLessThanOrEqual(1);
      expect(Math.abs((await run(makeRow(made, i))) * 100 - truth)).toBeLessThanOrEqual(1.001);
    }
  });
});
