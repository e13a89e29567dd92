import type { Citation, FindingGrade, FindingKind } from '@mingjian/engine';

/** coefficient × printed number; coefficients are whole, and nearly always 1 or −1. */
export type Term = Readonly<{ fact: string; coefficient: bigint }>;

/**
 * linear: Σ terms + constant (operator) 0, the constant in base units. ratio: percent = numerator ÷ denominator.
 * @term 主张式
 */
export type Formula =
  | Readonly<{
      form: 'linear';
      terms: readonly Term[];
      constant: bigint;
      operator: '=' | '<=' | '>=';
    }>
  | Readonly<{
      form: 'ratio';
      percent: string;
      numerator: readonly Term[];
      denominator: readonly Term[];
    }>;

/**
 * One thing that a document claims about its numbers, by structure or in words. A claim becomes one or two linear relations;
 * if it cannot hold it becomes at most one finding.
 * @term 主张
 */
export type Claim = Readonly<{
  id: string;
  /** The rule that made it; one rule, one file. */
  rule: string;
  kind: FindingKind;
  grade: FindingGrade;
  /** The sentence a person reads: 本年收入合计等于各项收入之和. */
  sentence: string;
  /** The number that is checked; the others are what it is computed from. */
  printed: string;
  formula: Formula;
  cite: readonly Citation[];
  /**
   * A sum over listed rows: whether all rows are there is itself an assumption. `node` names the parent row; `closed` says that the
   * list is printed to its end (every line of the form, or the total below it).
   */
  listing?: Readonly<{ table: string; node: string; closed: boolean }>;
  /** Other prints that a percent may have been worked out from: the printed change instead of the two years. */
  takenFrom?: Readonly<{ numerator: readonly Term[]; denominator: readonly Term[] }>;
  /** All percents of the list to which a share belongs: an author may make the last one what the others leave of 100. */
  shares?: readonly string[];
}>;

/** The facts of a claim, the checked one first, each once. */
export function claimFacts(claim: Claim): readonly string[] {
  const { formula } = claim;
  const others =
    formula.form === 'linear'
      ? formula.terms
      : [...formula.numerator, ...formula.denominator].concat(
          claim.printed === formula.percent ? [] : [{ fact: formula.percent, coefficient: 1n }],
        );
  return [...new Set([claim.printed, ...others.map((term) => term.fact)])];
}
