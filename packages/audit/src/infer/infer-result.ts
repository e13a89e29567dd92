/** A method that the prints allow. @term 可能的计分方法 */
export type InferReading = Readonly<{
  method: string;
  parameters: Readonly<Record<string, string>>;
  /** What the prints allow for the method's factor; high null is unbounded. */
  interval: Readonly<{ low: string; high: string | null }> | null;
  /** Rows whose printed score it gives: "project / indicator". */
  explains: readonly string[];
}>;

/** Rows of one case and how they are scored. @term 推断分组 */
export type InferGroup = InferReading &
  Readonly<{
    rows: string;
    /** When several methods explain equally much: all of them, the one above first. */
    alternatives: readonly InferReading[];
  }>;

export type RestoredTotal = Readonly<{
  sheet: number;
  project: string;
  total: string;
  /** Totals under the other surviving readings. */
  alternatives: readonly string[];
}>;

/** Which of two figures for one thing a score was computed from. */
export type InputEvidence = Readonly<{
  name: string;
  printed: string;
  from: string;
  not: string;
  otherwise: string;
}>;

/** What `mingjian infer` prints. @term 计分规则推断 */
export type InferResult = Readonly<{
  contract: '1';
  groups: readonly InferGroup[];
  unexplained: readonly Readonly<{
    name: string;
    printed: string;
    nearest: Readonly<{ method: string; score: string }> | null;
  }>[];
  restored: Readonly<{ total: string | null; totals: readonly RestoredTotal[] }>;
  inputs: readonly InputEvidence[];
}>;
