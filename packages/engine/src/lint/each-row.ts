import type { RowScore } from '../scoring/score-row.ts';
import type { SheetNote } from '../sheet/scored-sheet.ts';
import type { Indicator } from '../sheet/self-evaluation.ts';
import type { LintContext, LintRule } from './lint-rule.ts';

/** A row as a rule sees it: the cells, the score, and the paths of its cells. */
export type LintRow = Readonly<{
  indicator: Indicator;
  score: RowScore;
  at: (cell: string) => string;
}>;

/** A rule that looks at one row at a time and says at most one thing about it. */
export const eachRow =
  (look: (row: LintRow, context: LintContext) => SheetNote | null): LintRule =>
  (context) =>
    context.sheet.indicators.flatMap((indicator, index) => {
      const score = context.scored.rows[index];
      if (score === undefined) return [];
      const note = look({ indicator, score, at: (cell) => `indicators.${index}.${cell}` }, context);
      return note === null ? [] : [note];
    });
