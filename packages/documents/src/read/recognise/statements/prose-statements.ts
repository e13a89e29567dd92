import type { Draft, ProseContext } from '../prose/prose-context.ts';
import { budgetChangeStatements } from './budget-changes.ts';
import { budgetOrderStatements } from './budget-order.ts';
import { carryOverStatements } from './carry-over.ts';
import { changePartStatements } from './change-parts.ts';
import { changeStatements, readChanges } from './changes.ts';
import { completionStatements } from './completions.ts';
import { compositionStatements, readCompositions } from './compositions.ts';
import { flatComparisonStatements } from './flat-comparisons.ts';
import { convertedAmounts } from './converted-amounts.ts';
import { fromToStatements } from './from-to.ts';
import { fundBalanceStatements } from './fund-balances.ts';
import { grandTotalStatements } from './grand-totals.ts';
import { headlineRepeats } from './headline-repeats.ts';
import { ratePointStatements } from './rate-points.ts';
import { remainderStatements } from './remainders.ts';
import { repeatStatements } from './repeats.ts';
import { shareStatements } from './shares.ts';
import { sharesOfPrinted } from './shares-of-printed.ts';
import { sharesBeforeAmounts } from './shares-before-amounts.ts';
import { yearSeriesStatements } from './year-series.ts';

/** Everything that the sentences claim about their figures. */
export function proseStatements(context: ProseContext): readonly Draft[] {
  const changes = readChanges(context);
  const compositions = readCompositions(context);
  return [
    ...changeStatements(context, changes),
    ...changePartStatements(context),
    ...flatComparisonStatements(context),
    ...fromToStatements(context),
    ...ratePointStatements(context),
    ...yearSeriesStatements(context),
    ...sharesBeforeAmounts(context, compositions),
    ...sharesOfPrinted(context),
    ...convertedAmounts(context),
    ...completionStatements(context),
    ...budgetChangeStatements(context),
    ...budgetOrderStatements(context),
    ...remainderStatements(context),
    ...fundBalanceStatements(context),
    ...compositionStatements(compositions),
    ...shareStatements(context, compositions),
    ...carryOverStatements(context, changes),
    ...repeatStatements(context),
    ...grandTotalStatements(context),
    ...headlineRepeats(context),
  ];
}
