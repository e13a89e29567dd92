import type { Citation } from '../pack/citation.ts';

/** Why a row has no score; it never becomes 0 silently. @term 不予计分 */
export type Refusal = Readonly<{ code: string; message: string }>;

/** A score with everything needed to redo it by hand. @term 得分说明 */
export type ScoredRow = Readonly<{
  name: string;
  /** Decimal text, rounded as the pack says; null with a refusal. */
  score: string | null;
  /** Method with version: "completion-with-pass-line@1". */
  method: string | null;
  cite: readonly Citation[];
  /** Sentences that a clerk can redo on a calculator. */
  steps: readonly string[];
  refusal: Refusal | null;
}>;

/** @term 提示 */
export type SheetNote = Readonly<{
  code: string;
  message: string;
  /** Path of the cell: "indicators.0.actual"; null for the sheet. */
  at: string | null;
  /** required: the pack makes a reason mandatory; explain: a word is owed; advice: linter. */
  weight: 'required' | 'explain' | 'advice';
}>;

/** What `mingjian score` prints for one sheet. @term 计分结果 */
export type ScoredSheet = Readonly<{
  contract: '1';
  pack: Readonly<{ id: string; title: string; hash: string }>;
  execution: Readonly<{
    rate: string | null;
    score: string | null;
    method: string | null;
    cite: readonly Citation[];
    steps: readonly string[];
    refusal: Refusal | null;
  }>;
  indicators: readonly ScoredRow[];
  /** Null when any row is refused. */
  total: string | null;
  grade: string | null;
  notes: readonly SheetNote[];
}>;
