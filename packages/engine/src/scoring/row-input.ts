import { type Exact, ONE, ZERO, compare, divide, multiply, ratio } from '../number/exact.ts';
import { type Unit, commensurable, unit, unitScale } from '../number/unit.ts';
import type { SheetRules } from '../pack/compiled-pack.ts';
import { type Result, fail, ok } from '../result.ts';
import type { Refusal } from '../sheet/scored-sheet.ts';
import type { Indicator } from '../sheet/self-evaluation.ts';
import { type ExplanationLine, computeLine, entered, stateLine } from './explanation.ts';
import { figureNumber, figureText, figureValue } from './figure.ts';
import type { MethodInput, Takes } from './method.ts';
import { refusal } from './refusals.ts';

/** A row ready for its method, with the lines that were needed to get there (conversion, negative taken as zero). */
export type Prepared = Readonly<{
  input: MethodInput;
  lines: readonly ExplanationLine[];
  /** True when a negative result was taken as zero. */
  negative: boolean;
}>;

type Actual = Readonly<{ value: Exact; lines: readonly ExplanationLine[]; negative?: boolean }>;

/** 140000 元 beside a target in 万元 is 14; units that measure different things are refused. */
function convert(actual: Exact, from: Unit, to: Unit): Result<Actual, Refusal> {
  if (from === to) return ok({ value: actual, lines: [] });
  if (!commensurable(from, to)) return fail(refusal('SCORE_UNITS_DIFFER', `${from} 与 ${to}`));
  const a = unitScale(from);
  const b = unitScale(to);
  const factor = divide(ratio(a.numerator, a.denominator), ratio(b.numerator, b.denominator));
  const value = multiply(actual, factor);
  const operation =
    factor.denominator === 1n
      ? `${entered(actual)} × ${entered(factor)}`
      : `${entered(actual)} ÷ ${entered(divide(ONE, factor))}`;
  return ok({ value, lines: [computeLine(`${from}换算成${to}`, operation, value)] });
}

function readActual(
  indicator: Indicator,
  negative: SheetRules['negativeActual']['treatment'],
): Result<Actual, Refusal> {
  const cell = figureValue(indicator.actual);
  switch (cell.kind) {
    case 'missing':
      return fail(refusal('SCORE_ACTUAL_MISSING'));
    case 'notApplicable':
      return fail(refusal('SCORE_NOT_APPLICABLE'));
    case 'words':
      return fail(refusal('SCORE_ACTUAL_NOT_NUMBER', `现在是“${cell.text}”`));
    case 'number':
      break;
    default:
      return cell satisfies never;
  }
  if (compare(cell.value, ZERO) < 0) {
    if (negative === 'refuse') return fail(refusal('SCORE_ACTUAL_NEGATIVE'));
    return ok({
      value: ZERO,
      lines: [stateLine(`完成值 ${entered(cell.value)} 是负数`, '按 0 计')],
      negative: true,
    });
  }
  const from = indicator.actualUnit ?? null;
  if (from === null) return ok({ value: cell.value, lines: [] });
  if (indicator.unit === null)
    return fail(refusal('SCORE_UNITS_DIFFER', `完成值是 ${from}，指标值没有单位`));
  return convert(cell.value, unit(from), unit(indicator.unit));
}

function readTarget(indicator: Indicator): Result<Exact, Refusal> {
  const cell = figureValue(indicator.target);
  if (cell.kind === 'number') return ok(cell.value);
  if (cell.kind === 'words')
    return fail(refusal('SCORE_TARGET_NOT_NUMBER', `现在是“${cell.text}”`));
  return fail(refusal(cell.kind === 'missing' ? 'SCORE_TARGET_MISSING' : 'SCORE_NOT_APPLICABLE'));
}

function readWeight(indicator: Indicator): Result<Exact, Refusal> {
  const cell = figureValue(indicator.weight);
  if (cell.kind === 'missing') return fail(refusal('SCORE_WEIGHT_MISSING'));
  if (cell.kind !== 'number' || compare(cell.value, ZERO) < 0)
    return fail(refusal('SCORE_WEIGHT_INVALID'));
  return ok(cell.value);
}

/** Reads the cells that the method needs; each cell that is empty, not applicable or of the wrong kind has its own answer. */
export function prepareRow(
  indicator: Indicator,
  takes: Takes,
  negative: SheetRules['negativeActual']['treatment'],
): Result<Prepared, Refusal> {
  const weight = readWeight(indicator);
  if (!weight.ok) return weight;
  const judged = figureValue(indicator.judged);
  if (judged.kind === 'words') return fail(refusal('SCORE_JUDGED_INVALID'));
  const common = {
    operator: indicator.operator,
    weight: weight.value,
    targetText: figureText(indicator.target),
    actualText: figureText(indicator.actual),
    judged: judged.kind === 'number' ? judged.value : null,
    reason: indicator.deviation,
    unit: indicator.unit,
  };
  if (takes === 'numbers' || takes === 'count') {
    const target = takes === 'numbers' ? readTarget(indicator) : ok(null);
    if (!target.ok) return target;
    // A count may be answered in the pack's own words (材料不全): the method decides.
    if (takes === 'count' && figureValue(indicator.actual).kind === 'words')
      return ok({ input: { ...common, target: null, actual: null }, lines: [], negative: false });
    const actual = readActual(indicator, takes === 'count' ? 'refuse' : negative);
    if (!actual.ok) return actual;
    return ok({
      input: { ...common, target: target.value, actual: actual.value.value },
      lines: actual.value.lines,
      negative: actual.value.negative === true,
    });
  }
  if (takes === 'words' && figureValue(indicator.actual).kind === 'notApplicable')
    return fail(refusal('SCORE_NOT_APPLICABLE'));
  return ok({
    input: {
      ...common,
      target: figureNumber(indicator.target),
      actual: figureNumber(indicator.actual),
    },
    lines: [],
    negative: false,
  });
}
