import type { Draft, ProseContext } from '../prose/prose-context.ts';
import { allGoalsReached } from './all-goals-reached.ts';
import { countsWithoutCost } from './counts-without-cost.ts';
import { documentDateRemarks } from './document-dates.ts';
import { emptyTableTold } from './empty-table-told.ts';
import { formCostRemarks } from './form-costs.ts';
import { formUnitPriceRemarks } from './form-unit-price.ts';
import { gradeAgainstScore } from './grade-against-score.ts';
import { gradeCountsAgainstForms } from './grade-counts-against-forms.ts';
import { headingNumberRemarks } from './heading-numbers.ts';
import { missedCostTarget } from './missed-cost-target.ts';
import { nothingSpentRemarks } from './nothing-spent.ts';
import { operatingFundRemarks } from './operating-funds.ts';
import { satisfactionWithFullMarks } from './satisfaction-full-marks.ts';

/** Everything that no identity decides but a person should see; explain or check, never a contradiction. */
export function allRemarks(context: ProseContext): readonly Draft[] {
  return [
    ...documentDateRemarks(context),
    ...missedCostTarget(context),
    ...allGoalsReached(context),
    ...satisfactionWithFullMarks(context),
    ...headingNumberRemarks(context),
    ...formCostRemarks(context),
    ...formUnitPriceRemarks(context),
    ...nothingSpentRemarks(context),
    ...gradeAgainstScore(context),
    ...gradeCountsAgainstForms(context),
    ...operatingFundRemarks(context),
    ...emptyTableTold(context),
    ...countsWithoutCost(context),
  ];
}
