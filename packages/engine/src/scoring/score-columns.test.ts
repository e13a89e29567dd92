import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decimalText } from '../number/round.ts';
import { indicator, rulesOf } from '../testing/sheets.ts';
import { scoreIndicator } from './score-rows.ts';
import { COLUMN_OPERATORS, columnRules, scoreColumns } from './score-columns.ts';

const cite = [{ kind: 'interpretation', text: '测试', evidence: '测试' }] as const;
const variants = [
  rulesOf(),
  rulesOf({
    indicators: {
      '>=': { method: 'completion-ratio@1', parameters: {}, cite },
      '>': { method: 'completion-ratio@1', parameters: {}, cite },
      '=': { method: 'completion-with-pass-line@1', parameters: { passLine: '0.35' }, cite },
      '<=': { method: 'ratio-of-ceiling@1', parameters: {}, cite },
      '<': { method: 'overrun-of-ceiling@1', parameters: { factor: '2.5' }, cite },
    },
    rounding: { digits: 2, mode: 'half-even', cite },
    zeroTarget: { treatment: 'refuse', cite },
    negativeActual: { treatment: 'refuse', cite },
  }),
  rulesOf({ rounding: { digits: 2, mode: 'floor', cite } }),
];

/** A row's score through the sheet, on the grid of two decimals; NaN when refused. */
function bySheet(
  rules: (typeof variants)[number],
  operator: number,
  weight: number,
  target: number,
  actual: number,
): number {
  const row = scoreIndicator(
    indicator({
      operator: COLUMN_OPERATORS[operator] ?? '>=',
      weight: decimalText(BigInt(weight), 2),
      target: Number.isNaN(target) ? null : decimalText(BigInt(target), 3),
      actual: Number.isNaN(actual) ? null : decimalText(BigInt(actual), 3),
    }),
    rules,
  );
  return row.scored === null
    ? NaN
    : Number(row.scored.rounded.numerator * (100n / row.scored.rounded.denominator));
}

describe('成列计分 scoreColumns', () => {
  it('四个已印得分：12.39、7.96、8.99、9.11', () => {
    const scores = scoreColumns(
      {
        operator: Uint8Array.of(2, 0, 0, 3),
        weight: Float64Array.of(2000, 1000, 1000, 1000),
        target: Float64Array.of(1800, 109000, 99, 45),
        actual: Float64Array.of(1526, 100116, 95, 49),
      },
      columnRules(rulesOf()),
    );
    expect([...scores]).toEqual([1239, 796, 899, 911]);
  });

  it('与逐表计分处处相同，不能计分的也相同', () => {
    const value = fc.oneof(
      { weight: 8, arbitrary: fc.integer({ min: -50, max: 200_000 }) },
      { weight: 1, arbitrary: fc.constant(NaN) },
      { weight: 1, arbitrary: fc.constant(0) },
      { weight: 1, arbitrary: fc.integer({ min: 1e11, max: 9e15 }) },
    );
    fc.assert(
      fc.property(
        fc.constantFrom(...variants),
        fc.integer({ min: 0, max: 4 }),
        fc.integer({ min: 0, max: 3000 }),
        value,
        value,
        (rules, operator, weight, target, actual) => {
          const [score] = scoreColumns(
            {
              operator: Uint8Array.of(operator),
              weight: Float64Array.of(weight),
              target: Float64Array.of(target),
              actual: Float64Array.of(actual),
            },
            columnRules(rules),
          );
          expect(score).toBe(bySheet(rules, operator, weight, target, actual));
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('半分恰好在界上时按规则包的舍入方式：0.005 进位、成双、截尾', () => {
    const columns = {
      operator: Uint8Array.of(0, 0),
      weight: Float64Array.of(1, 3),
      target: Float64Array.of(2, 2),
      actual: Float64Array.of(1, 1),
    };
    const ratio = rulesOf({
      indicators: { '>=': { method: 'completion-ratio@1', parameters: {}, cite } },
    });
    const scores = (mode: 'half-up' | 'half-even' | 'floor') => [
      ...scoreColumns(columns, columnRules({ ...ratio, rounding: { digits: 2, mode, cite } })),
    ];
    expect(scores('half-up')).toEqual([1, 2]);
    expect(scores('half-even')).toEqual([0, 2]);
    expect(scores('floor')).toEqual([0, 1]);
  });
});
