import { ZERO, exact } from '../number/exact.ts';
import type { SheetRules } from '../pack/compiled-pack.ts';
import type { Indicator, SelfEvaluation } from '../sheet/self-evaluation.ts';
import { lineText, stateLine } from './explanation.ts';
import { zeroLine } from './proportional.ts';
import { at, refusal } from './refusals.ts';
import { type ExecutionScore, scoreExecution } from './score-execution.ts';
import { type RowScore, refusedRow, scoreRow } from './score-row.ts';

/** One sheet scored, before it is printed: rows with their exact figures. @term 计分过程 */
export type SheetScore = Readonly<{ execution: ExecutionScore; rows: readonly RowScore[] }>;

/** Scores one indicator of a sheet by the pack's rule for its operator. */
export function scoreIndicator(indicator: Indicator, rules: SheetRules): RowScore {
  const rule = rules.indicators[indicator.operator];
  if (rule === undefined)
    return refusedRow(
      indicator,
      refusal(
        'SCORE_NO_RULE',
        `现在是“${indicator.operator}”，规则包有 ${Object.keys(rules.indicators).join('、')}`,
      ),
      null,
    );
  return scoreRow(indicator, rule, rules);
}

/** A cancelled project where the pack says that it gets nothing. */
function zeroed(scored: SheetScore, rules: SheetRules): SheetScore {
  const { cite } = rules.cancelled;
  const line = stateLine('项目已取消', '规则包规定不得分');
  const rows = scored.rows.map((row): RowScore => {
    if (row.scored === null) return row;
    const lines = [line, zeroLine(row.scored.input.weight)];
    return {
      row: {
        ...row.row,
        score: '0',
        cite,
        lines,
        steps: lines.map(lineText),
        plot: null,
        remark: null,
      },
      scored: { ...row.scored, exact: ZERO, rounded: ZERO },
    };
  });
  const { execution } = scored;
  if (execution.rounded === null) return { execution, rows };
  const lines = [line, zeroLine(exact(execution.printed.weight ?? '0'))];
  return {
    execution: {
      ...execution,
      printed: {
        ...execution.printed,
        score: '0',
        cite,
        lines,
        steps: lines.map(lineText),
        plot: null,
      },
      exact: ZERO,
      rounded: ZERO,
    },
    rows,
  };
}

function excluded(scored: SheetScore, sheet: SelfEvaluation, rules: SheetRules): SheetScore {
  const why = refusal('SCORE_PROJECT_EXCLUDED');
  return {
    execution: {
      ...scored.execution,
      printed: { ...scored.execution.printed, score: null, refusal: at('预算执行率', why) },
      exact: null,
      rounded: null,
    },
    rows: sheet.indicators.map((indicator) =>
      refusedRow(indicator, why, rules.indicators[indicator.operator] ?? null),
    ),
  };
}

/** Scores every row of a sheet, without total, grade and notes. */
export function scoreRows(sheet: SelfEvaluation, rules: SheetRules): SheetScore {
  const scored: SheetScore = {
    execution: scoreExecution(sheet.funds, rules),
    rows: sheet.indicators.map((indicator) => scoreIndicator(indicator, rules)),
  };
  if (sheet.state !== 'cancelled') return scored;
  if (rules.cancelled.treatment === 'zero') return zeroed(scored, rules);
  if (rules.cancelled.treatment === 'exclude') return excluded(scored, sheet, rules);
  return scored;
}
