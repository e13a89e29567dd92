import {
  type SelfEvaluation,
  add,
  divide,
  exact,
  formatTrimmed,
  isDecimalText,
  round,
} from '@mingjian/engine';
import { inputEvidence } from './input-evidence.ts';
import type { InferGroup, InferReading, InferResult, RestoredTotal } from './infer-result.ts';
import { type Observation, observe } from './observation.ts';
import { type Reading, readingsOf } from './reading.ts';

const CASES: Readonly<Record<string, string>> = {
  short: 'operator >= or =, short of target',
  met: 'operator >= or =, target met',
  beyond: 'operator =, target exceeded',
  within: 'operator <=, within the ceiling',
  over: 'operator <=, ceiling exceeded',
  execution: 'budget execution',
};

const caseName = (group: string): string =>
  CASES[group] ?? `qualitative: ${group.slice('level:'.length)}`;

const shown = (reading: Reading): InferReading => ({
  method: reading.method,
  parameters: {
    ...reading.parameters,
    digits: String(reading.rounding.digits),
    rounding: reading.rounding.mode,
  },
  interval: reading.interval,
  explains: reading.explains.map((row) => row.name),
});

/** The same rule with another rounding that the prints cannot tell apart is one reading; the plainest rounding comes first. */
function distinct(readings: readonly Reading[]): Reading[] {
  const seen = new Set<string>();
  return readings.filter((reading) => {
    const key = `${reading.method} ${JSON.stringify(reading.parameters)}`;
    return seen.size < seen.add(key).size;
  });
}

/** Readings that explain as much as the best: the prints alone cannot tell them apart. */
function survivors(readings: readonly Reading[]): Reading[] {
  const [best] = readings;
  return best ? distinct(readings.filter((reading) => reading.evidence >= best.evidence)) : [];
}

/**
 * What is shown beside the best. Where rows break even the best reading, some are written by hand, and one of those may speak for
 * the wrong rule: then readings that explain one or two rows less are named as well.
 */
function candidates({ rows, readings }: Fitted): Reading[] {
  const [best] = readings;
  if (!best) return [];
  const broken = rows.length - best.explains.length;
  const slack = Math.min(2, broken);
  const near = readings.filter(
    (reading) =>
      reading.evidence >= best.evidence - slack && reading.evidence * 2 >= rows.length - broken,
  );
  return distinct(near);
}

type Fitted = Readonly<{
  group: string;
  rows: readonly Observation[];
  readings: readonly Reading[];
}>;

function fit(observations: readonly Observation[]): Fitted[] {
  const groups = new Map<string, Observation[]>();
  for (const row of observations) groups.set(row.group, [...(groups.get(row.group) ?? []), row]);
  return [...groups].map(([group, rows]) => ({ group, rows, readings: readingsOf(group, rows) }));
}

function groupResult(fitted: Fitted): InferGroup[] {
  const living = candidates(fitted);
  const [best] = living;
  if (!best) return [];
  return [
    {
      rows: caseName(fitted.group),
      ...shown(best),
      alternatives: living.length > 1 ? living.map(shown) : [],
    },
  ];
}

function unexplained({ rows, readings }: Fitted): InferResult['unexplained'] {
  const explained = new Set(survivors(readings).flatMap((reading) => reading.explains));
  const [best] = readings;
  return rows
    .filter((row) => !explained.has(row))
    .map((row) => ({
      name: row.name,
      printed: row.printedText,
      nearest: best
        ? {
            method: best.method,
            score: formatTrimmed(
              round(best.score(row), best.rounding.digits, best.rounding.mode),
              best.rounding.digits,
            ),
          }
        : null,
    }));
}

const scoreText = (text: string | null | undefined): text is string =>
  typeof text === 'string' && isDecimalText(text);

/** The execution scores that the surviving readings give a sheet whose print of it is lost, best first. */
function executionScores(sheet: SelfEvaluation, fitted: readonly Fitted[]): string[] {
  if (scoreText(sheet.execution?.score)) return [sheet.execution.score];
  const rate = sheet.execution?.rate;
  const weight = sheet.funds.weight;
  const execution = fitted.find(({ group }) => group === 'execution');
  if (!scoreText(rate) || !scoreText(weight) || !execution) return [];
  const row: Observation = {
    name: sheet.project,
    sheet: 0,
    group: 'execution',
    weight: exact(weight),
    printed: exact('0'),
    printedText: '',
    completion: divide(exact(rate), exact('100')),
  };
  return [
    ...new Set(
      survivors(execution.readings).map((reading) =>
        formatTrimmed(
          round(reading.score(row), reading.rounding.digits, reading.rounding.mode),
          reading.rounding.digits,
        ),
      ),
    ),
  ];
}

/** A lost total from the printed scores, where every row has one; the execution score may itself have to be restored. */
function restoredTotals(
  sheets: readonly SelfEvaluation[],
  fitted: readonly Fitted[],
): RestoredTotal[] {
  return sheets.flatMap((sheet, index): RestoredTotal[] => {
    if (scoreText(sheet.total)) return [];
    const scores = sheet.indicators.map((row) => row.score);
    if (scores.length === 0 || !scores.every(scoreText)) return [];
    const rows = scores.reduce((sum, score) => add(sum, exact(score)), exact('0'));
    const totals = executionScores(sheet, fitted).map((score) =>
      formatTrimmed(add(rows, exact(score)), 2),
    );
    const [total] = totals;
    if (total === undefined) return [];
    return [{ sheet: index, project: sheet.project, total, alternatives: totals.slice(1) }];
  });
}

/**
 * From printed scores alone: which method and parameters give them, per case of a row, with the interval the prints allow for an open
 * parameter; what else survives; which rows nothing explains; lost totals restored.
 */
export function infer(sheets: readonly SelfEvaluation[]): InferResult {
  const fitted = fit(observe(sheets));
  const totals = restoredTotals(sheets, fitted);
  return {
    contract: '1',
    groups: fitted.flatMap(groupResult),
    unexplained: fitted.flatMap(unexplained),
    restored: { total: totals[0]?.total ?? null, totals },
    inputs: inputEvidence(sheets, fitted),
  };
}
