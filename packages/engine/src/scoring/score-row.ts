import { type Exact, compare, exact, least } from '../number/exact.ts';
import { decimalText, roundToGrid } from '../number/round.ts';
import { roundProportion } from '../number/scaled.ts';
import type { MethodRule, SheetRules } from '../pack/compiled-pack.ts';
import { type Result, ok } from '../result.ts';
import type { Refusal, ScoredRow } from '../sheet/scored-sheet.ts';
import type { Indicator } from '../sheet/self-evaluation.ts';
import {
  type ExplanationLine,
  computeLine,
  digitsWord,
  entered,
  lineText,
  shown,
} from './explanation.ts';
import { figureValue } from './figure.ts';
import type { MethodInput, Outcome, ScoringMethod } from './method.ts';
import { findMethod } from './methods.ts';
import { applyOverAchievement } from './over-achievement.ts';
import { at, joined, refusal } from './refusals.ts';
import { remarkOf } from './remark.ts';
import { prepareRow } from './row-input.ts';
import { scoreZeroTarget } from './zero-target.ts';

type Rounding = Pick<SheetRules['rounding'], 'digits' | 'mode'>;

/** A row's print beside the exact figures that the total and the notes need; null when the row is refused. @term 行得分 */
export type RowScore = Readonly<{
  row: ScoredRow;
  scored: Readonly<{ exact: Exact; rounded: Exact; input: MethodInput }> | null;
}>;

/**
 * The one rounding of a row. Proportions go through the same kernel as a column of a million rows. A weight finer than the grid
 * (7.125 with two digits) is never passed by rounding: full marks are the weight itself.
 */
export function roundOutcome(outcome: Outcome, input: MethodInput, rounding: Rounding): Exact {
  const { digits, mode } = rounding;
  const coefficient =
    outcome.proportion !== null && input.target !== null && input.actual !== null
      ? roundProportion(outcome.proportion, input.weight, input.target, input.actual, digits, mode)
      : roundToGrid(outcome.score, digits, mode);
  return least(exact(decimalText(coefficient, digits)), input.weight);
}

const MODE_WORDS = {
  'half-up': '最后四舍五入',
  'half-even': '最后四舍六入五成双',
  floor: '最后截尾',
} as const satisfies Record<SheetRules['rounding']['mode'], string>;

/** The rounding line, or none when the score already stands on the grid. */
export function roundLine(
  score: Exact,
  rounded: Exact,
  weight: Exact,
  { digits, mode }: Rounding,
): ExplanationLine[] {
  if (shown(score) === shown(rounded)) return [];
  const onGrid = exact(decimalText(roundToGrid(score, digits, mode), digits));
  const line: ExplanationLine = {
    kind: 'round',
    label: `${MODE_WORDS[mode]}，${digitsWord(digits)}`,
    operation: null,
    result: entered(onGrid),
  };
  if (compare(onGrid, weight) <= 0) return [line];
  return [line, computeLine('高于分值，按分值', `${entered(weight)} × 100%`, weight)];
}

type Run = Readonly<{ input: MethodInput; outcome: Outcome; cite: MethodRule['cite'] }>;

/**
 * Runs the rule of a row: cells, zero target, method, over-achievement, in this order. The citations are those of the rules
 * that made the score: a zero target stands on its own rule, not on the method's.
 */
function runRule(
  indicator: Indicator,
  method: ScoringMethod,
  rule: MethodRule,
  rules: RowRules,
): Result<Run, Refusal> {
  const prepared = prepareRow(indicator, method.takes, rules.negativeActual.treatment);
  if (!prepared.ok) return prepared;
  const { input, lines, negative } = prepared.value;
  const zero = method.takes === 'numbers' ? scoreZeroTarget(input, rules.zeroTarget) : null;
  const result = zero ?? method.score(input, rule.parameters);
  if (!result.ok) return result;
  const final = applyOverAchievement(input, result.value, rules.overAchievement);
  return ok({
    input,
    outcome: { ...final, lines: [...lines, ...final.lines] },
    cite: [
      ...(zero === null ? rule.cite : rules.zeroTarget.cite),
      ...(negative ? rules.negativeActual.cite : []),
      ...(final === result.value ? [] : rules.overAchievement.cite),
    ],
  });
}

/**
 * A mark that a person gave is tried again as it will be printed: 15.999 in [12, 16) may not become the 16 that belongs to the
 * next level.
 */
function outsideWhenRounded(
  { input }: Run,
  rounded: Exact,
  method: ScoringMethod,
  rule: MethodRule,
): Refusal | null {
  const { judged } = input;
  if (judged === null || compare(judged, rounded) === 0) return null;
  const again = method.score({ ...input, judged: rounded }, rule.parameters);
  if (again.ok || again.failure.code !== 'SCORE_JUDGED_OUTSIDE') return null;
  return joined(again.failure, `评分 ${entered(judged)} 舍入后是 ${entered(rounded)}`);
}

/** What of the pack's rules a single row needs. */
export type RowRules = Pick<
  SheetRules,
  'rounding' | 'zeroTarget' | 'negativeActual' | 'overAchievement'
>;

const weightText = (indicator: Indicator): string | null =>
  figureValue(indicator.weight).kind === 'number' ? (indicator.weight?.trim() ?? null) : null;

/** A row without a score, saying which row and what to do. */
export function refusedRow(indicator: Indicator, why: Refusal, rule: MethodRule | null): RowScore {
  const method = rule === null ? null : findMethod(rule.method);
  return {
    row: {
      name: indicator.name,
      score: null,
      method: rule?.method ?? null,
      cite: rule?.cite ?? [],
      steps: [],
      refusal: at(indicator.name, why),
      weight: weightText(indicator),
      methodTitle: method?.title ?? null,
      lines: [],
      plot: null,
      remark: null,
    },
    scored: null,
  };
}

/** Scores one indicator by one rule of a pack. */
export function scoreRow(indicator: Indicator, rule: MethodRule, rules: RowRules): RowScore {
  const method = findMethod(rule.method);
  if (method === null) return refusedRow(indicator, refusal('SCORE_NO_RULE'), rule);
  const run = runRule(indicator, method, rule, rules);
  if (!run.ok) return refusedRow(indicator, run.failure, rule);
  const { input, outcome, cite } = run.value;
  const rounded = roundOutcome(outcome, input, rules.rounding);
  const outside = outsideWhenRounded(run.value, rounded, method, rule);
  if (outside !== null) return refusedRow(indicator, outside, rule);
  const lines = [
    ...outcome.lines,
    ...roundLine(outcome.score, rounded, input.weight, rules.rounding),
  ];
  return {
    row: {
      name: indicator.name,
      score: entered(rounded),
      method: rule.method,
      cite,
      steps: lines.map(lineText),
      refusal: null,
      weight: weightText(indicator),
      methodTitle: method.title,
      lines,
      plot: outcome.plot,
      remark: remarkOf(input, outcome, rounded),
    },
    scored: { exact: outcome.score, rounded, input },
  };
}
