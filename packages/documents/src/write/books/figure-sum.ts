import { type Exact, ZERO, add, exact, formatFixed } from '@mingjian/engine';

/** A column's total with how many cells it leaves out because nothing was entered there. */
export type FigureSum = Readonly<{ text: string; missing: number }>;

const decimals = (text: string): number => text.split('.')[1]?.length ?? 0;

/**
 * Adds figures exactly. The sum shows every digit it has; trailing zeros stay only as far as every figure was printed
 * (1.50 and 2.50 give 4.00, 1.103 and 0.007 and 5 give 6.11).
 */
export function sumFigures(figures: readonly (string | null)[]): FigureSum {
  let total: Exact = ZERO;
  let finest = 0;
  let coarsest = Number.POSITIVE_INFINITY;
  let missing = 0;
  for (const figure of figures) {
    if (figure === null) missing += 1;
    else if (figure !== 'n/a') {
      total = add(total, exact(figure));
      finest = Math.max(finest, decimals(figure));
      coarsest = Math.min(coarsest, decimals(figure));
    }
  }
  let text = formatFixed(total, finest);
  while (text.endsWith('0') && decimals(text) > coarsest) text = text.slice(0, -1);
  return { text: text.replace(/\.$/u, ''), missing };
}
