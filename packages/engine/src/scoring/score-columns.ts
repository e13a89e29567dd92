import type { RoundingMode } from '../number/round.ts';
import { type Proportion, roundedProportion } from '../number/scaled.ts';
import type { SheetRules } from '../pack/compiled-pack.ts';
import type { Operator } from '../sheet/self-evaluation.ts';
import { findMethod } from './methods.ts';

/** Operators by their number in a column. */
export const COLUMN_OPERATORS = ['>=', '>', '=', '<=', '<'] as const satisfies readonly Operator[];

/**
 * Quantitative rows as columns of integers in doubles: weights on the grid of the pack's digits (10.00 is 1000 with two digits),
 * target and actual of one row on one grid of ten (which one does not matter to a ratio). NaN is a missing value.
 * @term 计分列
 */
export type ScoreColumns = Readonly<{
  /** Index into COLUMN_OPERATORS. */
  operator: Uint8Array;
  weight: Float64Array;
  target: Float64Array;
  actual: Float64Array;
}>;

/** The rules of one pack for columns: made once, used for any number of rows. @term 列计分规则 */
export type ColumnRules = Readonly<{
  proportions: readonly (Proportion | null)[];
  mode: RoundingMode;
  zeroTarget: SheetRules['zeroTarget']['treatment'];
  negativeActual: SheetRules['negativeActual']['treatment'];
}>;

/**
 * Compiles the pack's quantitative rules. Operators without a proportional rule (steps, none) stay null: their rows are refused
 * here and scored by `scoreSheet`. A pack that deducts for over-achievement has no column form.
 */
export function columnRules(rules: SheetRules): ColumnRules {
  const deducts = rules.overAchievement.treatment === 'deduct';
  return {
    proportions: COLUMN_OPERATORS.map((operator) => {
      const rule = rules.indicators[operator];
      if (rule === undefined || deducts) return null;
      return findMethod(rule.method)?.proportion(rule.parameters) ?? null;
    }),
    mode: rules.rounding.mode,
    zeroTarget: rules.zeroTarget.treatment,
    negativeActual: rules.negativeActual.treatment,
  };
}

const FIRST_CEILING_SIGN = COLUMN_OPERATORS.indexOf('=');

/** "=0" and "≤0" are full for a result that is not positive; "≥0" is refused. The same answers as `scoreZeroTarget`. */
function zeroTargetScore(rules: ColumnRules, operator: number, weight: number, actual: number) {
  if (rules.zeroTarget === 'refuse' || operator < FIRST_CEILING_SIGN) return NaN;
  return actual <= 0 ? weight : 0;
}

/** The rounded scores on the weights' grid; NaN is a refused row. Every row goes through the kernel that `scoreSheet` rounds with. */
export function scoreColumns(columns: ScoreColumns, rules: ColumnRules): Float64Array {
  const { operator, weight, target, actual } = columns;
  const scores = new Float64Array(weight.length);
  for (let i = 0; i < scores.length; i += 1) {
    // The columns have one length, so every read is defined; NaN stands for a missing value.
    const sign = operator[i] ?? 0;
    const w = weight[i] ?? NaN;
    const t = target[i] ?? NaN;
    let a = actual[i] ?? NaN;
    const rule = rules.proportions[sign];
    if (a < 0) a = rules.negativeActual === 'as-zero' ? 0 : NaN;
    if (!rule || !(w >= 0) || !(t >= 0) || !(a >= 0)) scores[i] = NaN;
    else if (t === 0) scores[i] = zeroTargetScore(rules, sign, w, a);
    else scores[i] = roundedProportion(rule, w, t, a, rules.mode);
  }
  return scores;
}
