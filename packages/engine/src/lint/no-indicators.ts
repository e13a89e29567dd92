import type { LintRule } from './lint-rule.ts';

/** A sheet without indicators has nothing to grade: money alone gives no total, and an empty form is not a poor result. */
export const noIndicators: LintRule = ({ sheet }) =>
  sheet.indicators.length > 0
    ? []
    : [
        {
          code: 'INDICATORS_NONE',
          message: '还没有指标，没有总分和等级。请先增加指标行。',
          at: null,
          weight: 'explain',
        },
      ];
