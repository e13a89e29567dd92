import { type Exact, ZERO, compare, divide, exact, isZero, multiply } from '../number/exact.ts';
import { formatTrimmed, round } from '../number/round.ts';
import type { SheetRules } from '../pack/compiled-pack.ts';
import { type Result, fail, ok } from '../result.ts';
import type { Refusal, ScoredSheet } from '../sheet/scored-sheet.ts';
import type { Figure, Funds } from '../sheet/self-evaluation.ts';
import {
  type ExplanationLine,
  computeLine,
  digitsWord,
  entered,
  lineText,
  stateLine,
} from './explanation.ts';
import { figureValue } from './figure.ts';
import type { MethodInput } from './method.ts';
import { findMethod } from './methods.ts';
import { finestMoneyRow } from './money-row.ts';
import { type RefusalCode, at, refusal } from './refusals.ts';
import { roundLine, roundOutcome } from './score-row.ts';

type Printed = ScoredSheet['execution'];

/** The execution score with its exact figures; `rounded` is null when it is refused. @term 预算执行率得分 */
export type ExecutionScore = Readonly<{
  printed: Printed;
  rate: Exact | null;
  exact: Exact | null;
  rounded: Exact | null;
}>;

type Money = Readonly<{
  index: number;
  budget: Exact;
  executed: Exact;
  /** Said before the working: a negative figure was taken as zero. */
  negative: ExplanationLine | null;
}>;

function money(label: string, figure: Figure, missing: RefusalCode): Result<Exact, Refusal> {
  const value = figureValue(figure);
  switch (value.kind) {
    case 'number':
      return ok(value.value);
    case 'words':
      return fail(refusal('EXECUTION_NOT_NUMBER', `现在是“${value.text}”`));
    case 'notApplicable':
      return fail(refusal('EXECUTION_NOT_APPLICABLE', `现在${label}是“n/a”`));
    case 'missing':
      return fail(refusal(missing));
    default:
      return value satisfies never;
  }
}

function readMoney(
  funds: Funds,
  treatment: SheetRules['negativeActual']['treatment'],
): Result<Money, Refusal> {
  const index = finestMoneyRow(funds.rows);
  const row = index === null ? undefined : funds.rows[index];
  if (index === null || row === undefined) return fail(refusal('EXECUTION_FUNDS_MISSING'));
  const budget = money('全年预算数', row.fullYearBudget, 'EXECUTION_BUDGET_MISSING');
  if (!budget.ok) return budget;
  const spent = money('全年执行数', row.executed, 'EXECUTION_SPENT_MISSING');
  if (!spent.ok) return spent;
  const below = compare(spent.value, ZERO) < 0;
  if (compare(budget.value, ZERO) < 0 || (below && treatment === 'refuse'))
    return fail(refusal('EXECUTION_NEGATIVE'));
  const executed = below ? ZERO : spent.value;
  if (isZero(budget.value))
    return fail(refusal(isZero(executed) ? 'EXECUTION_NO_BUDGET' : 'EXECUTION_WITHOUT_BUDGET'));
  const negative = below ? stateLine(`全年执行数 ${entered(spent.value)} 是负数`, '按 0 计') : null;
  return ok({ index, budget: budget.value, executed, negative });
}

function refused(rules: SheetRules, why: Refusal, weight: string): ExecutionScore {
  const { execution } = rules;
  return {
    printed: {
      rate: null,
      score: null,
      method: execution.method,
      cite: execution.cite,
      steps: [],
      refusal: at('预算执行率', why),
      weight,
      methodTitle: findMethod(execution.method)?.title ?? null,
      lines: [],
      plot: null,
      row: null,
    },
    rate: null,
    exact: null,
    rounded: null,
  };
}

function rateLines(rules: SheetRules, { budget, executed }: Money, rate: Exact): ExplanationLine[] {
  const { rateDigits } = rules.execution;
  const exactRate = multiply(divide(executed, budget), exact(100));
  const first = computeLine('执行率', `${entered(executed)} ÷ ${entered(budget)} × 100`, exactRate);
  if (compare(exactRate, rate) === 0) return [first];
  return [
    first,
    {
      kind: 'round',
      label: `执行率四舍五入，${digitsWord(rateDigits)}`,
      operation: null,
      result: formatTrimmed(rate, rateDigits),
    },
  ];
}

/** 预算执行率 B ÷ A of the finest money row (A includes carry-over), rounded once to the pack's digits, and its score. */
export function scoreExecution(funds: Funds, rules: SheetRules): ExecutionScore {
  const { execution, rounding } = rules;
  const own = figureValue(funds.weight);
  const weight = own.kind === 'number' ? entered(own.value) : execution.weight;
  const method = findMethod(execution.method);
  if (method === null) return refused(rules, refusal('SCORE_NO_RULE'), weight);
  if (compare(exact(weight), ZERO) < 0)
    return refused(rules, refusal('SCORE_WEIGHT_INVALID'), weight);
  const read = readMoney(funds, rules.negativeActual.treatment);
  if (!read.ok) return refused(rules, read.failure, weight);
  const { budget, executed, index, negative } = read.value;
  const rate = round(multiply(divide(executed, budget), exact(100)), execution.rateDigits);
  const onRounded = execution.rateBasis === 'rounded';
  const input: MethodInput = {
    operator: '>=',
    weight: exact(weight),
    target: onRounded ? exact(100) : budget,
    actual: onRounded ? rate : executed,
    targetText: null,
    actualText: null,
    judged: null,
    reason: null,
    unit: onRounded ? '%' : funds.unit,
  };
  const outcome = method.score(input, execution.parameters);
  if (!outcome.ok) return refused(rules, outcome.failure, weight);
  const rounded = roundOutcome(outcome.value, input, rounding);
  const lines = [
    ...(negative === null ? [] : [negative]),
    ...(onRounded ? rateLines(rules, read.value, rate) : []),
    ...outcome.value.lines,
    ...roundLine(outcome.value.score, rounded, input.weight, rounding),
  ];
  return {
    printed: {
      rate: formatTrimmed(rate, execution.rateDigits),
      score: entered(rounded),
      method: execution.method,
      cite: negative === null ? execution.cite : [...execution.cite, ...rules.negativeActual.cite],
      steps: lines.map(lineText),
      refusal: null,
      weight,
      methodTitle: method.title,
      lines,
      plot: outcome.value.plot,
      row: { index, budget: entered(budget), executed: entered(executed) },
    },
    rate,
    exact: outcome.value.score,
    rounded,
  };
}
