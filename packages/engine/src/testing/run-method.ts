import { exact, isDecimalText } from '../number/exact.ts';
import { lineText } from '../scoring/explanation.ts';
import type { MethodInput } from '../scoring/method.ts';
import { findMethod } from '../scoring/methods.ts';
import { roundOutcome } from '../scoring/score-row.ts';
import { formatTrimmed } from '../number/round.ts';
import type { Operator } from '../sheet/self-evaluation.ts';

type Given = Readonly<{
  weight: string;
  target?: string;
  actual?: string;
  operator?: Operator;
  judged?: string;
  reason?: string;
}>;

const number = (text: string | undefined) =>
  text !== undefined && isDecimalText(text) ? exact(text) : null;

/** Runs one method alone: the rounded score (two decimals), or the code of the refusal. */
export function runMethod(
  id: string,
  parameters: Readonly<Record<string, unknown>>,
  given: Given,
): Readonly<{ score: string; steps: readonly string[] }> {
  const method = findMethod(id);
  if (method === null) throw new Error(`no method ${id}`);
  const input: MethodInput = {
    operator: given.operator ?? '>=',
    weight: exact(given.weight),
    target: number(given.target),
    actual: number(given.actual),
    targetText: given.target ?? null,
    actualText: given.actual ?? null,
    judged: number(given.judged),
    reason: given.reason ?? null,
    unit: null,
  };
  const result = method.score(input, parameters);
  if (!result.ok) return { score: result.failure.code, steps: [] };
  const rounded = roundOutcome(result.value, input, { digits: 2, mode: 'half-up' });
  return { score: formatTrimmed(rounded, 2), steps: result.value.lines.map(lineText) };
}

/** What is wrong with a method's parameters. */
export const checkMethod = (id: string, parameters: Readonly<Record<string, unknown>>): string =>
  (findMethod(id)?.check(parameters) ?? ['no method']).join('；');
