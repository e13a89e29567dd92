import {
  type Exact,
  ZERO,
  compare,
  divide,
  exact,
  greatest,
  isZero,
  multiply,
  subtract,
} from '../number/exact.ts';
import type { SheetRules } from '../pack/compiled-pack.ts';
import { compareLine, computeLine, entered, shown } from './explanation.ts';
import type { MethodInput, Outcome } from './method.ts';

const HUNDRED = exact(100);

/** Completion in percent where more is better and the target is positive; null elsewhere. */
export function completionPercent(input: MethodInput): Exact | null {
  const { target, actual, operator } = input;
  if (operator !== '>=' && operator !== '>' && operator !== '=') return null;
  if (target === null || actual === null || isZero(target) || compare(target, ZERO) < 0)
    return null;
  return multiply(divide(actual, target), HUNDRED);
}

/**
 * Takes marks off the score for far over-achievement where the pack says how many; everything else is left as it was. The floor
 * keeps a deduction from going too far, so a score that is not above it has nothing to lose, and gains nothing.
 */
export function applyOverAchievement(
  input: MethodInput,
  outcome: Outcome,
  rule: SheetRules['overAchievement'],
): Outcome {
  if (rule.treatment !== 'deduct' || rule.above === null || rule.deduction === undefined)
    return outcome;
  const completion = completionPercent(input);
  const above = exact(rule.above);
  if (completion === null || compare(completion, above) <= 0) return outcome;
  const { target, actual } = input;
  if (target === null || actual === null) return outcome;
  const { score } = outcome;
  const floor = multiply(input.weight, divide(exact(rule.deduction.floorShare), HUNDRED));
  if (compare(score, floor) <= 0) return outcome;
  const points = subtract(completion, above);
  const perPoint = divide(exact(rule.deduction.sharePerPoint), HUNDRED);
  const lost = multiply(multiply(points, perPoint), input.weight);
  const left = subtract(score, lost);
  const lines = [
    computeLine('完成率', `${entered(actual)} ÷ ${entered(target)} × 100`, completion),
    computeLine('超出界限', `${shown(completion)} − ${entered(above)}`, points),
    computeLine('应扣', `${shown(points)} × ${entered(perPoint)} × ${entered(input.weight)}`, lost),
    computeLine('从得分中扣', `${shown(score)} − ${shown(lost)}`, left),
  ];
  if (compare(left, floor) < 0)
    lines.push(
      compareLine('与下限相比', `${shown(left)} ＜ ${entered(floor)}`, '扣到下限为止'),
      computeLine('按下限', `${entered(floor)} × 100%`, floor),
    );
  return {
    score: greatest(left, floor),
    lines: [...outcome.lines, ...lines],
    plot: null,
    slope: null,
    proportion: null,
  };
}
