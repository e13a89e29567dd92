import type { LintRule } from './lint-rule.ts';

/** An adjusted project must name the decision: targets and budget are changed together, never after the fact. */
export const adjustedProject: LintRule = ({ sheet }) => {
  if (sheet.state !== 'adjusted' || (sheet.stateReason ?? '').trim() !== '') return [];
  return [
    {
      code: 'PROJECT_ADJUSTED_REASON',
      message: '项目已调整，没有写明原因和依据的决定。请写一次，各行不必重复。',
      at: 'stateReason',
      weight: 'explain',
    },
  ];
};
