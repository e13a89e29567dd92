import { ZERO, compare, isZero } from '../number/exact.ts';
import type { SheetRules } from '../pack/compiled-pack.ts';
import { type Result, fail, ok } from '../result.ts';
import type { Refusal } from '../sheet/scored-sheet.ts';
import { compareLine, entered } from './explanation.ts';
import type { MethodInput, Outcome } from './method.ts';
import { fullLine, zeroLine } from './proportional.ts';
import { refusal } from './refusals.ts';

/**
 * A target of zero has no completion ratio. Where the pack says so, "=0" and "≤0" are full for a result that is not positive and
 * nothing else; "≥0" is met by anything, so it is always refused. Null: the target is not zero.
 */
export function scoreZeroTarget(
  input: MethodInput,
  rule: SheetRules['zeroTarget'],
): Result<Outcome, Refusal> | null {
  const { target, actual, operator } = input;
  if (target === null || actual === null || !isZero(target)) return null;
  const ceiling = operator === '=' || operator === '<=' || operator === '<';
  if (rule.treatment === 'refuse' || !ceiling) return fail(refusal('SCORE_TARGET_ZERO'));
  const full = compare(actual, ZERO) <= 0;
  return ok({
    score: full ? input.weight : ZERO,
    lines: [
      compareLine(
        '指标值为 0，看完成值',
        `${entered(actual)} ${full ? '≤' : '＞'} 0`,
        full ? '达到' : '没有达到',
      ),
      full ? fullLine(input.weight) : zeroLine(input.weight),
    ],
    plot: null,
    slope: null,
    proportion: null,
  });
}
