import type { Term } from '../claims/claim.ts';

/**
 * A relation in integers: Σ coefficient·x + constant (operator) 0, x and constant over the book's denominator.
 * @term 线性关系行
 */
export type LinearRow = Readonly<{
  claim: number;
  facts: readonly string[];
  coefficients: readonly bigint[];
  constant: bigint;
  operator: '=' | '<=' | '>=';
  /** The percent one of whose ends stands inside the coefficients, and what it is a share of. */
  ratio?: Readonly<{
    percent: string;
    bound: 'low' | 'high';
    numerator: readonly Term[];
    denominator: readonly Term[];
  }>;
}>;
