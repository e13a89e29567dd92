import { type Exact, ZERO, add, exact, formatFixed } from '@mingjian/engine';

/** A column's total with how many cells it leaves out because nothing was entered there. */
export type FigureSum = Readonly<{ text: string; missing: number }>;

const decimals = (text: string): number => text.split('.')[1]?.length ?? 0;

/** Adds figures exactly and writes the sum with the finest grid among them, trailing zeros that nobody entered dropped. */
export function sumFigures(figures: readonly (string | null)[]): FigureSum {
  let total: Exact = ZERO;
  let digits = 0;
  let missing = 0;
  for (const figure of figures) {
    if (figure === null) missing += 1;
    else if (figure !== 'n/a') {
      total = add(total, exact(figure));
      digits = Math.max(digits, decimals(figure));
    }
  }
  return { text: formatFixed(total, digits), missing };
}
