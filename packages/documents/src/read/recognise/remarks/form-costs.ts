import {
  absolute,
  compare,
  type Exact,
  isZero,
  type ReadSelfEvaluation,
  subtract,
} from '@mingjian/engine';

import type { Draft, ProseContext } from '../prose/prose-context.ts';
import { factsOf, finestRow, isTotalCost, moneyOf } from './form-figures.ts';

/** Cost targets against the budget, and cost results against the amount spent; one remark an indicator. */
export function formCostRemarks(context: ProseContext): readonly Draft[] {
  return context.selfEvaluations.flatMap((form) => remarksOf(form));
}

function remarksOf(form: ReadSelfEvaluation): readonly Draft[] {
  const money = finestRow(form);
  if (!money) return [];
  const drafts: Draft[] = [];
  form.sheet.indicators.forEach((indicator, index) => {
    if (!isTotalCost(indicator)) return;
    const target = moneyOf(indicator.target, indicator.unit);
    const actual = moneyOf(indicator.actual, indicator.unit);
    const at = `indicators.${index}`;
    const remark = (rule: string, paths: readonly string[], message: string): void => {
      drafts.push({
        kind: 'remark',
        text: indicator.name,
        place: form.place,
        rule,
        grade: 'explain',
        findingKind: 'target-to-budget',
        facts: factsOf(form, paths),
        message,
      });
    };
    const row = `funds.rows.${money.index}`;
    const top = 'funds.rows.0';
    const targetTooHigh = exceeds(target, money.fullYearBudget, money.grid);
    // A target below the budget is for a part of it; its result may be less than all that was spent, never more.
    const isPart = target !== null && differs(target, money.fullYearBudget, money.grid);
    const costDiffers = isPart
      ? exceeds(actual, money.executed, money.grid)
      : differs(actual, money.executed, money.grid);
    const name = `项目“${form.sheet.project}”的成本指标“${indicator.name}”`;
    if (targetTooHigh) {
      remark(
        'cost-target-above-budget',
        [
          `${at}.target`,
          ...(costDiffers ? [`${at}.actual`] : []),
          `${top}.fullYearBudget`,
          `${row}.fullYearBudget`,
        ],
        `${name}目标值为${indicator.target}${indicator.unit ?? ''}，全年预算数为${form.sheet.funds.rows[money.index]?.fullYearBudget}${form.sheet.funds.unit}，目标高于预算，请说明。`,
      );
    } else if (costDiffers) {
      remark(
        'cost-result-differs-from-spending',
        [`${at}.actual`, `${top}.executed`, `${row}.executed`],
        `${name}完成值为${indicator.actual}${indicator.unit ?? ''}，全年执行数为${form.sheet.funds.rows[money.index]?.executed}${form.sheet.funds.unit}，两者不同，请说明。`,
      );
    }
  });
  return drafts;
}

const exceeds = (a: Exact | null, b: Exact | null, slack: Exact): boolean =>
  a !== null && b !== null && !isZero(b) && compare(subtract(a, b), slack) > 0;

const differs = (a: Exact | null, b: Exact | null, slack: Exact): boolean =>
  a !== null && b !== null && compare(absolute(subtract(a, b)), slack) > 0;
