import { type Exact, ZERO, compare } from '../number/exact.ts';
import { type Result, fail, ok } from '../result.ts';
import type { Refusal } from '../sheet/scored-sheet.ts';
import type { MethodInput } from './method.ts';
import { refusal } from './refusals.ts';

/** How often or how many days: a whole number, not negative. */
export function counted(input: MethodInput): Result<Exact, Refusal> {
  const { actual } = input;
  if (actual === null) return fail(refusal('SCORE_ACTUAL_MISSING'));
  if (compare(actual, ZERO) < 0 || actual.denominator !== 1n)
    return fail(refusal('SCORE_COUNT_INVALID'));
  return ok(actual);
}
