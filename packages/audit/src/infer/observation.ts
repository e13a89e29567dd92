import {
  type Exact,
  type Indicator,
  type SelfEvaluation,
  compare,
  divide,
  exact,
  isDecimalText,
  isZero,
  subtract,
} from '@mingjian/engine';

/** What a row shows of a scoring rule: which case it is in, its weight, its distance, and the score that was printed. */
export type Observation = Readonly<{
  /** Project and indicator. */
  name: string;
  sheet: number;
  /** Rows of one case follow one rule: "short", "met", "within", "over", "beyond", "execution", "level:…". */
  group: string;
  weight: Exact;
  printed: Exact;
  printedText: string;
  /** Completion A ÷ T (execution: the rate); null where there is no figure. */
  completion: Exact | null;
}>;

const figure = (text: string | null | undefined): Exact | null =>
  typeof text === 'string' && isDecimalText(text) ? exact(text) : null;

/** Which case of a rule a quantitative row is in; null when target or actual cannot decide. */
function caseOf(row: Indicator, target: Exact, actual: Exact): string {
  const order = compare(actual, target);
  if (row.operator === '<=' || row.operator === '<') return order <= 0 ? 'within' : 'over';
  if (order < 0) return 'short';
  return row.operator === '=' && order > 0 ? 'beyond' : 'met';
}

function indicatorObservation(row: Indicator, sheet: number, project: string): Observation | null {
  const weight = figure(row.weight);
  const printed = figure(row.score);
  if (!weight || !printed || isZero(weight)) return null;
  const base = {
    name: `${project} / ${row.name}`,
    sheet,
    weight,
    printed,
    printedText: row.score ?? '',
  };
  if (row.operator === 'qualitative' || row.operator === 'deadline') {
    return row.actual === null
      ? null
      : { ...base, group: `level:${row.actual.trim()}`, completion: null };
  }
  const target = figure(row.target);
  const actual = figure(row.actual);
  if (!target || !actual || target.numerator <= 0n || actual.numerator < 0n) return null;
  return { ...base, group: caseOf(row, target, actual), completion: divide(actual, target) };
}

function executionObservation(sheet: SelfEvaluation, index: number): Observation | null {
  const weight = figure(sheet.funds.weight);
  const printed = figure(sheet.execution?.score);
  const rate = figure(sheet.execution?.rate);
  if (!weight || !printed || !rate || isZero(weight)) return null;
  return {
    name: `${sheet.project} / 预算执行率`,
    sheet: index,
    group: 'execution',
    weight,
    printed,
    printedText: sheet.execution?.score ?? '',
    completion: divide(rate, exact('100')),
  };
}

/** All rows of all sheets that have a printed score. */
export const observe = (sheets: readonly SelfEvaluation[]): Observation[] =>
  sheets.flatMap((sheet, index) =>
    [
      executionObservation(sheet, index),
      ...sheet.indicators.map((row) => indicatorObservation(row, index, sheet.project)),
    ].filter((observation) => observation !== null),
  );

/** How far a row misses: shortfall, or excess over a ceiling, as a share of the target. */
export const missOf = (observation: Observation): Exact => {
  const one = exact('1');
  const completion = observation.completion ?? one;
  return compare(completion, one) < 0 ? subtract(one, completion) : subtract(completion, one);
};
