import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ZERO, compare, exact, sum } from '../number/exact.ts';
import { decimalText, formatTrimmed } from '../number/round.ts';
import type { SheetRules } from '../pack/compiled-pack.ts';
import type { Indicator } from '../sheet/self-evaluation.ts';
import { redoes } from '../testing/redo-steps.ts';
import { indicator, packOf, rulesOf, sheetOf } from '../testing/sheets.ts';
import { scoreIndicator } from './score-rows.ts';
import { scoreSheet } from './score-sheet.ts';

const cite = [{ kind: 'interpretation', text: '测试', evidence: '测试' }] as const;
const rule = (method: string, parameters: Record<string, unknown> = {}) => ({
  method,
  parameters,
  cite,
});
const bands = [
  { from: null, to: '60', points: '0' },
  { from: '60', to: '99.5', points: '7.3' },
  { from: '99.5', to: null, points: '10' },
];

/** Packs that between them use every method of numbers and words, every rounding and the deduction for over-achievement. */
const packs: readonly SheetRules[] = [
  rulesOf(),
  rulesOf({
    indicators: {
      '>=': rule('completion-ratio@1'),
      '>': rule('steps@1', { bands, outOf: '10' }),
      '=': rule('completion-with-pass-line@1', { passLine: '0.35' }),
      '<=': rule('ratio-of-ceiling@1'),
      '<': rule('overrun-of-ceiling@1', { factor: '2.5' }),
      qualitative: rule('qualitative-fixed-share@1', {
        levels: [
          { name: '基本达成目标', share: '100' },
          { name: '部分实现目标', share: '66.6' },
          { name: '实现目标程度较低', share: '0' },
        ],
      }),
      deadline: rule('full-or-nothing@1'),
    },
    rounding: { digits: 3, mode: 'half-even', cite },
    execution: {
      method: 'steps@1',
      parameters: { bands, outOf: '10' },
      weight: '10',
      rateDigits: 2,
      rateBasis: 'rounded',
      cite,
    },
    total: { of: 'exact-rows', cite },
  }),
  rulesOf({
    indicators: { ...rulesOf().indicators, '=': rule('full-or-nothing@1') },
    rounding: { digits: 0, mode: 'floor', cite },
    overAchievement: {
      treatment: 'deduct',
      above: '130',
      deduction: { sharePerPoint: '0.7', floorShare: '40' },
      cite,
    },
  }),
];

const decimal = (max: number, scale: number) =>
  fc.integer({ min: 0, max }).map((value) => decimalText(BigInt(value), scale));
const row: fc.Arbitrary<Indicator> = fc
  .record({
    operator: fc.constantFrom('>=', '>', '=', '<=', '<', 'qualitative', 'deadline'),
    target: fc.oneof(decimal(3_000_000, 3), fc.constant('0'), fc.constant(null)),
    number: fc.oneof(decimal(5_000_000, 3), fc.constant('-2.5'), fc.constant(null)),
    word: fc.constantFrom('基本达成目标', '部分实现目标', '实现目标程度较低', '是', '否', '别的'),
    judged: fc.option(decimal(3000, 2), { nil: null }),
    weight: fc.oneof(decimal(3000, 2), decimal(30_000, 4)),
  })
  .map(({ operator, target, number, word, judged, weight }) =>
    indicator({
      operator,
      target,
      weight,
      judged,
      actual: operator === 'qualitative' || operator === 'deadline' ? word : number,
    }),
  );
/** Rows that can be over-achieved, with a number as target and result. */
const counted = fc
  .record({
    operator: fc.constantFrom('>=', '>', '='),
    target: decimal(2_000, 2),
    actual: decimal(5_000, 2),
    weight: decimal(3000, 2),
  })
  .map(indicator);
const pack = fc.constantFrom(...packs);

describe('计分的通则', () => {
  it('得分总在 0 与分值之间；不能计分的一定写明原因', () =>
    fc.assert(
      fc.property(pack, row, (rules, one) => {
        const { row: scored } = scoreIndicator(one, rules);
        if (scored.score === null) {
          expect(scored.refusal?.message).toMatch(/^“完成数量”.+。$/u);
          return;
        }
        expect(scored.refusal).toBeNull();
        expect(compare(exact(scored.score), ZERO)).not.toBe(-1);
        expect(compare(exact(scored.score), exact(one.weight ?? '0'))).not.toBe(1);
      }),
      { numRuns: 1500 },
    ));

  it('照着步骤用计算器重做，得到同一个得分', () =>
    fc.assert(
      fc.property(pack, row, (rules, one) => {
        const { row: scored } = scoreIndicator(one, rules);
        fc.pre(scored.score !== null);
        expect(redoes(scored.steps, scored.score ?? ''), scored.steps.join('\n')).toBe(true);
      }),
      { numRuns: 1500 },
    ));

  it('完成越多，“≥”的得分不会更低；花得越多，“≤”的得分不会更高', () =>
    fc.assert(
      fc.property(
        fc.constantFrom(packs[0] ?? rulesOf(), packs[1] ?? rulesOf()),
        fc.constantFrom('>=' as const, '<=' as const),
        decimal(3_000_000, 3).filter((target) => exact(target).numerator > 0n),
        fc.tuple(fc.integer({ min: 0, max: 5_000_000 }), fc.integer({ min: 0, max: 5_000_000 })),
        (rules, operator, target, pair) => {
          const [less, more] = pair
            .toSorted((a, b) => a - b)
            .map(
              (actual) =>
                scoreIndicator(
                  indicator({ operator, target, actual: decimalText(BigInt(actual), 3) }),
                  rules,
                ).row.score ?? '',
            );
          const order = compare(exact(less ?? ''), exact(more ?? ''));
          expect(order === 0 || order === (operator === '>=' ? -1 : 1)).toBe(true);
        },
      ),
    ));

  it('超额扣分只减不加：得分不高于没有这条规定时的得分', () =>
    fc.assert(
      fc.property(pack, counted, fc.constantFrom('0', '40', '100'), (rules, one, floorShare) => {
        const score = (overAchievement: SheetRules['overAchievement']) =>
          scoreIndicator(one, { ...rules, overAchievement }).row.score;
        const full = score({ treatment: 'full', above: null, cite });
        const deduction = { sharePerPoint: '0.7', floorShare };
        const deducted = score({ treatment: 'deduct', above: '130', deduction, cite });
        if (full === null || deducted === null) expect(deducted).toBe(full);
        else expect(compare(exact(deducted), exact(full))).not.toBe(1);
      }),
      { numRuns: 500 },
    ));

  it('总分等于各行印出的得分之和；有一行不能计分，或一行也没有，就没有总分', () =>
    fc.assert(
      fc.property(
        fc.array(row, { maxLength: 8 }),
        decimal(2000, 2),
        decimal(2500, 2),
        (indicators, budget, executed) => {
          const sheet = sheetOf({
            indicators,
            funds: {
              unit: '万元',
              weight: '10',
              rows: [
                { label: '年度资金总额', initialBudget: null, fullYearBudget: budget, executed },
              ],
            },
          });
          const scored = scoreSheet(sheet, packOf());
          const scores = [scored.execution.score, ...scored.indicators.map((one) => one.score)];
          if (indicators.length === 0 || scores.some((score) => score === null)) {
            expect([scored.total, scored.grade, scored.parts]).toEqual([null, null, null]);
            return;
          }
          expect(scored.total).toBe(
            formatTrimmed(sum(scores.map((score) => exact(score ?? ''))), 2),
          );
          if (scored.execution.score !== null)
            expect(redoes(scored.execution.steps, scored.execution.score)).toBe(true);
        },
      ),
      { numRuns: 300 },
    ));

  it('结构化的步骤与句子一一对应', () =>
    fc.assert(
      fc.property(pack, row, (rules, one) => {
        const { row: scored } = scoreIndicator(one, rules);
        expect(scored.lines?.length).toBe(scored.steps.length);
        for (const [index, line] of (scored.lines ?? []).entries())
          expect(scored.steps[index]).toContain(line.result);
      }),
    ));
});
