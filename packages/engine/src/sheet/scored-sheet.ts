import type { Citation } from '../pack/citation.ts';
import type { ExplanationLine, ScorePlot } from '../scoring/explanation.ts';

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
  /** 分值 as entered; null when it is missing. */
  weight?: string | null;
  /** 按完成比例计分（设及格线）: the method's name for people. */
  methodTitle?: string | null;
  /** The same steps with label, operation and result apart, for a drawn working. */
  lines?: readonly ExplanationLine[];
  /** The rule as a broken line and this row's point; null where a picture says nothing. */
  plot?: ScorePlot | null;
  /** 少 8884 人，扣 2.04 分；每 4360 人合 1 分。 */
  remark?: string | null;
}>;

/** @term 提示 */
export type SheetNote = Readonly<{
  code: string;
  message: string;
  /** Path of the cell: "indicators.0.actual"; null for the sheet. */
  at: string | null;
  /** Why it is said: a clause, or what is presumed on which evidence. Never empty. */
  cite: readonly Citation[];
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
    weight?: string | null;
    methodTitle?: string | null;
    lines?: readonly ExplanationLine[];
    plot?: ScorePlot | null;
    /** The money row that was computed with: the finest print of the same money. */
    row?: Readonly<{ index: number; budget: string; executed: string }> | null;
  }>;
  indicators: readonly ScoredRow[];
  /** Null when any row is refused. */
  total: string | null;
  grade: string | null;
  /** 执行 7 ＋ 指标 79.34; null when any row is refused. */
  parts?: Readonly<{ execution: string; indicators: string }> | null;
  /** Sum of the weights, execution included; null when one is missing. */
  weights?: string | null;
  notes: readonly SheetNote[];
}>;
