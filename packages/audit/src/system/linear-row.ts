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
  /** Printed percents inside the coefficients. */
  embedded: readonly string[];
}>;
