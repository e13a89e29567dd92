import type { LintRule } from './lint-rule.ts';
import { presumed } from './ground.ts';

const GROUND = presumed(
  '目标和预算一起调整、按程序报批，事后要写明是哪一次决定',
  '《中央部门预算绩效目标管理办法》（财预〔2015〕88号）第二十六条至第二十九条对中央部门如此规定：目标随预算批复，一般不变，要变按程序；地方办法没有逐条核读',
);

/** An adjusted project must name the decision: targets and budget are changed together, never after the fact. */
export const adjustedProject: LintRule = ({ sheet }) => {
  if (sheet.state !== 'adjusted' || (sheet.stateReason ?? '').trim() !== '') return [];
  return [
    {
      code: 'PROJECT_ADJUSTED_REASON',
      message: '项目已调整，没有写明原因和依据的决定。请写一次，各行不必重复。',
      at: 'stateReason',
      cite: GROUND,
      weight: 'explain',
    },
  ];
};
