import type { Citation } from '../pack/citation.ts';
import type { Place } from '../document/recognised-document.ts';

/** 相互矛盾, 请说明, 请核对. @term 核对结论 */
export type FindingGrade = 'contradiction' | 'explain' | 'check';

/** @term 核对类型 */
export type FindingKind =
  | 'sum'
  | 'difference'
  | 'percent'
  | 'year-on-year'
  | 'carry-over'
  | 'weights'
  | 'score'
  | 'grade'
  | 'count'
  | 'table-to-table'
  | 'text-to-table'
  | 'target-to-budget'
  | 'date'
  | 'reference'
  | 'logic'
  | 'privacy';

/** A number as a finding names it. @term 所涉数字 */
export type FindingNumber = Readonly<{
  fact: string;
  /** Index in the audit's `documents`. */
  document: number;
  raw: string;
  value: string | null;
  unit: string | null;
  label: string;
  place: Place;
}>;

/**
 * One impossible inequality from printed numbers. Every printed number stands for an interval; the multipliers combine the
 * relations so that the least possible left side exceeds the greatest possible right side. `check-proof.ts` accepts or rejects it.
 * @term 证明
 */
export type Proof = Readonly<{
  /** "26.90 > 3.12" in the printed unit. */
  inequality: string;
  steps: readonly string[];
  certificate: Certificate | null;
}>;

/**
 * Σ multiplier·relation gives Σ coefficient·x + constant (=|≤) 0 with every x in its printed interval; the box makes it impossible.
 * All integers as decimal text; intervals as integers over `denominator`. @term 证书
 */
export type Certificate = Readonly<{
  denominator: string;
  /** Printed numbers: what each may be, in integers over `denominator`. Null: unbounded (an unprinted quantity). */
  variables: readonly Readonly<{ id: string; low: string | null; high: string | null }>[];
  /** Each: Σ coefficient·variable + constant, compared with zero. Constant over `denominator`. */
  relations: readonly Readonly<{
    terms: readonly Readonly<{ variable: string; coefficient: string }>[];
    constant: string;
    operator: '=' | '<=' | '>=';
    ratio?: CertifiedRatio;
  }>[];
  /** One per relation; non-negative for <=, non-positive for >=, any sign for =. */
  multipliers: readonly string[];
  /** Bounds of the combined left side over the printed intervals; `least` > 0 is the contradiction. The checker recomputes both. */
  least?: string;
  greatest?: string;
  /** What ties the intervals to paper: how each bounded variable, and each percent inside a coefficient, was printed. */
  prints?: readonly Readonly<{ variable: string; reading: PrintReading }>[];
}>;

/**
 * How a print stands for an interval: exact (a count, a mark, 元 to the cent), rounded (half a grid each way), cut off (a whole grid
 * outwards, and half a grid back for a percent), or the difference of two cut-off numbers (a whole grid each way). @term 印刷取舍
 */
export type PrintReading = 'exact' | 'rounded' | 'cut-off' | 'cut-off-difference';

/**
 * A relation that comes from percent = numerator ÷ denominator: one end of the percent's interval stands inside its coefficients.
 * @term 比率关系
 */
export type CertifiedRatio = Readonly<{
  percent: string;
  bound: 'low' | 'high';
  numerator: readonly Readonly<{ variable: string; coefficient: string }>[];
  denominator: readonly Readonly<{ variable: string; coefficient: string }>[];
}>;

/** The smallest change of printed numbers that makes everything agree: arithmetic, not advice. @term 怎样才相符 */
export type Repair = Readonly<{
  label: string;
  from: string;
  to: string;
  fact?: string;
  /** 1 is the likeliest; equal ranks are equally likely, and the numbers alone do not tell them apart. */
  rank?: number;
}>;

/** @term 核对发现 */
export type Finding = Readonly<{
  id: string;
  rule: string;
  kind: FindingKind;
  grade: FindingGrade;
  message: string;
  /** At most twelve. */
  numbers: readonly FindingNumber[];
  printed: string | null;
  computed: Readonly<{ low: string; high: string }> | null;
  difference: string | null;
  cite: readonly Citation[];
  proof: Proof | null;
  repairs: readonly Repair[];
  /** Where to look, when no number says it. */
  place?: Place;
  /** What the department wrote to it (写说明); printed with the finding. */
  explanation?: string;
}>;

/** What rounding explains: shown green, counted, never a finding. @term 尾数可解释 */
export type RoundingNote = Readonly<{
  rule: string;
  message: string;
  numbers: readonly FindingNumber[];
  printed: string;
  computed: Readonly<{ low: string; high: string }>;
}>;

/** What `mingjian audit --json` prints, and the drop page shows. @term 核对结果 */
export type AuditResult = Readonly<{
  contract: '1';
  documents: readonly Readonly<{
    file: string;
    type: string;
    department: string | null;
    year: number | null;
    facts: number;
  }>[];
  checked: number;
  rounding: number;
  roundingNotes: readonly RoundingNote[];
  findings: readonly Finding[];
  /** Files that gave nothing, each with the sentence why; absent when every file was read. */
  unread?: readonly Readonly<{ file: string; message: string }>[];
}>;
