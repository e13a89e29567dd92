import { type Exact, ONE, ZERO, compare, exact, isZero, multiply } from '../number/exact.ts';
import { type Proportion, proportionShare } from '../number/scaled.ts';
import { type Result, fail, ok } from '../result.ts';
import type { Refusal } from '../sheet/scored-sheet.ts';
import {
  type ExplanationLine,
  type ScorePlot,
  compareLine,
  computeLine,
  entered,
  shown,
} from './explanation.ts';
import type { MethodInput, Outcome } from './method.ts';
import { refusal } from './refusals.ts';

/** The numbers of a quantitative row, present and positive where they must be. */
export type Quantities = Readonly<{ target: Exact; actual: Exact }>;

/** The two numbers, or why there is no score. A zero target reaches a method only when the pack gives no other answer. */
export function quantities(input: MethodInput): Result<Quantities, Refusal> {
  if (input.target === null) return fail(refusal('SCORE_TARGET_MISSING'));
  if (input.actual === null) return fail(refusal('SCORE_ACTUAL_MISSING'));
  if (isZero(input.target)) return fail(refusal('SCORE_TARGET_ZERO'));
  if (compare(input.target, ZERO) < 0) return fail(refusal('SCORE_TARGET_NEGATIVE'));
  if (compare(input.actual, ZERO) < 0) return fail(refusal('SCORE_ACTUAL_NEGATIVE'));
  return ok({ target: input.target, actual: input.actual });
}

/** 乘分值 1 × 10 ＝ 10: the last line of a row that gets all or nothing. */
export const fullLine = (weight: Exact): ExplanationLine =>
  computeLine('得满分', `${entered(weight)} × 100%`, weight);

export const zeroLine = (weight: Exact, label = '不得分'): ExplanationLine =>
  computeLine(label, `${entered(weight)} × 0%`, ZERO);

/** A row that met its target. */
export function metOutcome(
  input: MethodInput,
  { target, actual }: Quantities,
  plot: ScorePlot,
  rule: Proportion | null,
): Outcome {
  const sign = compare(actual, target) === 0 ? '＝' : compare(actual, target) > 0 ? '＞' : '＜';
  return {
    score: input.weight,
    lines: [
      compareLine('完成值与指标值', `${entered(actual)} ${sign} ${entered(target)}`, '达到指标值'),
      fullLine(input.weight),
    ],
    plot,
    slope: null,
    proportion: rule,
  };
}

/** The picture of a rule through corner points (share of target, share of weight). */
export function plotOf(
  input: MethodInput,
  { target, actual }: Quantities,
  corners: readonly Readonly<{ x: Exact; y: Exact }>[],
  score: Exact,
): ScorePlot {
  return {
    xLabel: '实际完成值',
    xUnit: input.unit,
    breakpoints: corners.map((corner) => ({
      x: shown(multiply(target, corner.x)).replace('…', ''),
      y: entered(multiply(input.weight, corner.y)),
    })),
    point: { x: entered(actual), y: shown(score).replace('…', '') },
  };
}

/** The score of a row through its proportion; `lines` is the working down to the score. */
export function proportionOutcome(
  input: MethodInput,
  numbers: Quantities,
  rule: Proportion,
  lines: readonly ExplanationLine[],
  corners: readonly Readonly<{ x: Exact; y: Exact }>[],
  slope: Exact | null,
): Outcome {
  const share = proportionShare(rule, numbers.target, numbers.actual);
  const score = multiply(input.weight, share);
  return { score, lines, plot: plotOf(input, numbers, corners, score), slope, proportion: rule };
}

/** Corner points shared by the rules that rise to the target and stay there. */
export const RISING_END = [
  { x: ONE, y: ONE },
  { x: exact('1.2'), y: ONE },
] as const;
