import { type Exact, ZERO, add, isZero } from '../number/exact.ts';
import { entered } from '../scoring/explanation.ts';
import { figureNumber } from '../scoring/figure.ts';
import type { SheetNote } from '../sheet/scored-sheet.ts';
import { type LintContext, type LintRule } from './lint-rule.ts';
import { presumed } from './ground.ts';

const GROUND = presumed(
  '项目取消了，自评表要写一次为什么取消',
  '九江市浔阳区2024年度部门决算所附自评表里，取消的两个项目都写明了取消的原因；办法条文没有逐条核读',
);

/** Marks that a ceiling gave for a result of zero. */
function ceilingMarks({ sheet, scored }: LintContext): Exact {
  let marks = ZERO;
  sheet.indicators.forEach((indicator, index) => {
    if (indicator.operator !== '<=' && indicator.operator !== '<') return;
    const actual = figureNumber(indicator.actual);
    const row = scored.rows[index]?.scored;
    if (actual !== null && isZero(actual) && row) marks = add(marks, row.rounded);
  });
  return marks;
}

const TREATMENTS = {
  score: '规则包规定照常计分',
  exclude: '规则包规定不参加自评',
  zero: '规则包规定不得分',
} as const;

/** A cancelled project says once that it is cancelled, how the pack treats it, and which marks come from doing nothing. */
export const cancelledProject: LintRule = (context) => {
  const { sheet, rules } = context;
  if (sheet.state !== 'cancelled') return [];
  const marks = ceilingMarks(context);
  const earned = isZero(marks)
    ? ''
    : `；其中 ${entered(marks)} 分是上限类指标因没有支出而得，不是成效`;
  const notes: SheetNote[] = [
    {
      code: 'PROJECT_CANCELLED',
      message: `项目已取消，${TREATMENTS[rules.cancelled.treatment]}${earned}。`,
      at: 'state',
      cite: rules.cancelled.cite,
      weight: 'explain',
    },
  ];
  if ((sheet.stateReason ?? '').trim() === '')
    notes.push({
      code: 'PROJECT_CANCELLED_REASON',
      message: '项目已取消，没有写明原因和依据的决定。请写一次，各行不必重复。',
      at: 'stateReason',
      cite: GROUND,
      weight: 'explain',
    });
  return notes;
};
