import type { CompiledPack } from '../pack/compiled-pack.ts';
import { scoreRows } from '../scoring/score-rows.ts';
import type { SheetNote } from '../sheet/scored-sheet.ts';
import type { SelfEvaluation } from '../sheet/self-evaluation.ts';
import type { LintContext, LintRule } from './lint-rule.ts';

const RULES: readonly LintRule[] = [];

/** The notes of a sheet whose rows are already scored. */
export const lintScored = (context: LintContext): readonly SheetNote[] =>
  RULES.flatMap((rule) => rule(context));

/** What a reader of the sheet should look at or explain: targets, money, weights, reasons. Empty for a pack without sheet rules. */
export function lintSheet(sheet: SelfEvaluation, pack: CompiledPack): readonly SheetNote[] {
  if (pack.sheet === null) return [];
  return lintScored({ sheet, pack, rules: pack.sheet, scored: scoreRows(sheet, pack.sheet) });
}
