import type { CompiledPack } from '../pack/compiled-pack.ts';
import { scoreRows } from '../scoring/score-rows.ts';
import type { SheetNote } from '../sheet/scored-sheet.ts';
import type { SelfEvaluation } from '../sheet/self-evaluation.ts';
import { adjustedProject } from './adjusted-project.ts';
import { cancelledProject } from './cancelled-project.ts';
import { ceilingWithNothingSpent } from './ceiling-with-nothing-spent.ts';
import { costDiffersFromSpent } from './cost-differs-from-spent.ts';
import { costEqualExceeded } from './cost-equal-exceeded.ts';
import { costEqualPunishesSaving } from './cost-equal-punishes-saving.ts';
import { costTargetAboveBudget } from './cost-target-above-budget.ts';
import { duplicateRows } from './duplicate-rows.ts';
import { executionAboveBudget } from './execution-above-budget.ts';
import { moneyUnitMixedUp } from './money-unit-mixed-up.ts';
import { noIndicators } from './no-indicators.ts';
import { noSource } from './no-source.ts';
import { packPeriod } from './pack-period.ts';
import { reasonForOverAchievement } from './reason-for-over-achievement.ts';
import { reasonForShortfall } from './reason-for-shortfall.ts';
import { resultRepeatsTarget } from './result-repeats-target.ts';
import { targetBelowFloor } from './target-below-floor.ts';
import { targetBelowPrior } from './target-below-prior.ts';
import { twoMeasures } from './two-measures.ts';
import { weightsSplit } from './weights-split.ts';
import { weightsTotal } from './weights-total.ts';
import type { LintContext, LintRule } from './lint-rule.ts';

/** In the order that a person deals with them: what must be written first, then what may be wrong, then advice. */
const RULES: readonly LintRule[] = [
  noIndicators,
  packPeriod,
  cancelledProject,
  adjustedProject,
  executionAboveBudget,
  reasonForShortfall,
  reasonForOverAchievement,
  costDiffersFromSpent,
  costTargetAboveBudget,
  costEqualExceeded,
  moneyUnitMixedUp,
  ceilingWithNothingSpent,
  duplicateRows,
  resultRepeatsTarget,
  weightsTotal,
  weightsSplit,
  costEqualPunishesSaving,
  targetBelowPrior,
  targetBelowFloor,
  twoMeasures,
  noSource,
];

/** The notes of a sheet whose rows are already scored. */
export const lintScored = (context: LintContext): readonly SheetNote[] =>
  RULES.flatMap((rule) => rule(context));

/** What a reader of the sheet should look at or explain: targets, money, weights, reasons. Empty for a pack without sheet rules. */
export function lintSheet(sheet: SelfEvaluation, pack: CompiledPack): readonly SheetNote[] {
  if (pack.sheet === null) return [];
  return lintScored({ sheet, pack, rules: pack.sheet, scored: scoreRows(sheet, pack.sheet) });
}
