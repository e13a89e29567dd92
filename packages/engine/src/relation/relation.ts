import type { Exact } from '../number/exact.ts';
import type { FindingGrade, FindingKind } from '../finding/finding.ts';

/**
 * Linear over facts in base units (元, 人, 1 for percent): Σ coefficient·fact + constant (operator) 0. Products and percents are linearised exactly from printed intervals.
 * The same object fills a dependent cell, checks a form, audits a book.
 * @term 勾稽关系
 */
export type Relation = Readonly<{
  id: string;
  /** Rule that made it, such as "sum-of-rows"; one rule, one file. */
  rule: string;
  kind: FindingKind;
  /** What it is graded when it cannot hold. */
  grade: FindingGrade;
  terms: readonly Readonly<{ fact: string; coefficient: Exact }>[];
  constant: Exact;
  operator: '=' | '<=' | '>=';
  /** Sentence for a person: 本年收入合计等于各项收入之和. */
  sentence: string;
  /** Relations of one claim share this: the two sides of a percent are one claim. */
  claim?: string;
  /** Facts that entered the coefficients (a printed percent): they are numbers of the relation too. */
  embedded?: readonly string[];
}>;
