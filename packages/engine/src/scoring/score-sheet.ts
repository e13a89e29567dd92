import { type Exact, add, exact, sum } from '../number/exact.ts';
import { formatTrimmed, round } from '../number/round.ts';
import { lintScored } from '../lint/lint-sheet.ts';
import type { CompiledPack, SheetRules } from '../pack/compiled-pack.ts';
import type { ScoredSheet } from '../sheet/scored-sheet.ts';
import type { SelfEvaluation } from '../sheet/self-evaluation.ts';
import { entered } from './explanation.ts';
import { figureNumber } from './figure.ts';
import { gradeOf } from './grade.ts';
import { refusal } from './refusals.ts';
import type { ExecutionScore } from './score-execution.ts';
import { refusedRow } from './score-row.ts';
import { type SheetScore, scoreRows } from './score-rows.ts';

type Totals = Readonly<{ total: Exact; execution: Exact; indicators: Exact }>;

/** Adds the rows as the pack says; null when any row is refused: a missing score is never taken as 0. */
function totals(scored: SheetScore, rules: SheetRules): Totals | null {
  // An empty form is not a poor result: money alone gives no total.
  if (scored.rows.length === 0) return null;
  const exactRows = rules.total?.of === 'exact-rows';
  const scores: Exact[] = [];
  for (const row of scored.rows) {
    if (row.scored === null) return null;
    scores.push(exactRows ? row.scored.exact : row.scored.rounded);
  }
  const execution = exactRows ? scored.execution.exact : scored.execution.rounded;
  if (execution === null) return null;
  const indicators = sum(scores);
  const { digits, mode } = rules.rounding;
  return { total: round(add(execution, indicators), digits, mode), execution, indicators };
}

function weightsOf(sheet: SelfEvaluation, execution: ExecutionScore): string | null {
  let total = exact(execution.printed.weight ?? '0');
  for (const { weight } of sheet.indicators) {
    const value = figureNumber(weight);
    if (value === null) return null;
    total = add(total, value);
  }
  return entered(total);
}

function withoutRules(sheet: SelfEvaluation, pack: CompiledPack): ScoredSheet {
  const why = refusal('SCORE_NO_SHEET_RULES', pack.title);
  return {
    contract: '1',
    pack: { id: pack.id, title: pack.title, hash: pack.hash },
    execution: { rate: null, score: null, method: null, cite: [], steps: [], refusal: why },
    indicators: sheet.indicators.map((indicator) => refusedRow(indicator, why, null).row),
    total: null,
    grade: null,
    parts: null,
    weights: null,
    notes: [],
  };
}

/**
 * Scores a project self-evaluation by a regulation pack: every row with its working and citation, total, grade and notes.
 * Pure and without I/O, so server, command line and browser give the same answer.
 */
export function scoreSheet(sheet: SelfEvaluation, pack: CompiledPack): ScoredSheet {
  const rules = pack.sheet;
  if (rules === null) return withoutRules(sheet, pack);
  const scored = scoreRows(sheet, rules);
  const all = totals(scored, rules);
  const { digits } = rules.rounding;
  return {
    contract: '1',
    pack: { id: pack.id, title: pack.title, hash: pack.hash },
    execution: scored.execution.printed,
    indicators: scored.rows.map((row) => row.row),
    total: all === null ? null : formatTrimmed(all.total, digits),
    grade: all === null ? null : gradeOf(all.total, rules.grades),
    parts:
      all === null
        ? null
        : {
            execution: formatTrimmed(all.execution, digits),
            indicators: formatTrimmed(all.indicators, digits),
          },
    weights: weightsOf(sheet, scored.execution),
    notes: lintScored({ sheet, pack, rules, scored }),
  };
}
