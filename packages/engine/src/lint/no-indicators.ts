import type { LintRule } from './lint-rule.ts';
import { presumed } from './ground.ts';

const GROUND = presumed(
  '没有指标就没有可以评的绩效，资金执行一项不成总分',
  '自评表样的总分一行是执行率得分与各行指标得分之和',
);

/** A sheet without indicators has nothing to grade: money alone gives no total, and an empty form is not a poor result. */
export const noIndicators: LintRule = ({ sheet }) =>
  sheet.indicators.length > 0
    ? []
    : [
        {
          code: 'INDICATORS_NONE',
          message: '还没有指标，没有总分和等级。请先增加指标行。',
          at: null,
          cite: GROUND,
          weight: 'explain',
        },
      ];
