import { compare } from '../number/exact.ts';
import { type Result, fail, ok } from '../result.ts';
import type { Refusal } from '../sheet/scored-sheet.ts';
import { entered } from './explanation.ts';
import type { MethodInput } from './method.ts';
import { refusal } from './refusals.ts';

const CIVIL_DATE = /^\d{4}-\d{2}-\d{2}$/;

/** Whether a condition is met, with what was compared. */
export type Answer = Readonly<{ met: boolean; operation: string }>;

function numbersMeet(input: MethodInput): boolean | null {
  if (input.target === null || input.actual === null) return null;
  const order = compare(input.actual, input.target);
  switch (input.operator) {
    case '>=':
      return order >= 0;
    case '>':
      return order > 0;
    case '=':
      return order === 0;
    case '<=':
      return order <= 0;
    case '<':
      return order < 0;
    case 'qualitative':
    case 'deadline':
      return null;
    default:
      return input.operator satisfies never;
  }
}

/** 是/否: by numbers and operator, by two civil dates (a deadline), or by the pack's own words. */
export function answer(
  input: MethodInput,
  yes: readonly string[],
  no: readonly string[],
): Result<Answer, Refusal> {
  const byNumbers = numbersMeet(input);
  if (byNumbers !== null && input.target !== null && input.actual !== null)
    return ok({
      met: byNumbers,
      operation: `${entered(input.actual)} 对 ${input.operator} ${entered(input.target)}`,
    });
  const text = input.actualText;
  if (text === null) return fail(refusal('SCORE_ACTUAL_MISSING'));
  const due = input.targetText;
  if (CIVIL_DATE.test(text) && due !== null && CIVIL_DATE.test(due))
    return ok({ met: text <= due, operation: `${text} 对 ${due}` });
  if (yes.includes(text)) return ok({ met: true, operation: text });
  if (no.includes(text)) return ok({ met: false, operation: text });
  return fail(refusal('SCORE_ANSWER_UNKNOWN', `${[...yes, ...no].join('、')}`));
}
