import type { CompiledPack, SheetRules } from '../pack/compiled-pack.ts';
import type { SheetScore } from '../scoring/score-rows.ts';
import type { SheetNote } from '../sheet/scored-sheet.ts';
import type { SelfEvaluation } from '../sheet/self-evaluation.ts';

/** What a note rule sees: the sheet, the pack that scores it, and its scored rows. @term 提示规则输入 */
export type LintContext = Readonly<{
  sheet: SelfEvaluation;
  pack: CompiledPack;
  rules: SheetRules;
  scored: SheetScore;
}>;

/** One small rule, one file, one test. It says nothing where it has no ground. @term 提示规则 */
export type LintRule = (context: LintContext) => readonly SheetNote[];
