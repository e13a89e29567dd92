import { type Exact, absolute, compare, ratio, subtract } from '../number/exact.ts';
import type { FundsRow } from '../sheet/self-evaluation.ts';
import { figureNumber } from './figure.ts';

const decimals = (text: string | null): number => (text ?? '').trim().split('.')[1]?.length ?? 0;

/** True when `fine` may be the same money as `coarse`, printed with more digits: within half a grid of it. */
function agrees(coarse: string | null, fine: string | null): boolean {
  const a = figureNumber(coarse);
  const b = figureNumber(fine);
  if (a === null || b === null) return false;
  const half: Exact = ratio(1n, 2n * 10n ** BigInt(decimals(coarse)));
  return compare(absolute(subtract(a, b)), half) <= 0;
}

/**
 * The row to compute with: the first row is the total; another row that prints the same money with more decimals
 * (政府预算资金 15.221636 under 年度资金总额 15.222) is finer and is taken instead. A part of the money is never taken.
 */
export function finestMoneyRow(rows: readonly FundsRow[]): number | null {
  const total = rows[0];
  if (total === undefined) return null;
  let best = 0;
  let bestDigits = decimals(total.fullYearBudget) + decimals(total.executed);
  rows.forEach((row, index) => {
    if (!agrees(total.fullYearBudget, row.fullYearBudget)) return;
    if (!agrees(total.executed, row.executed)) return;
    const digits = decimals(row.fullYearBudget) + decimals(row.executed);
    if (digits > bestDigits) {
      best = index;
      bestDigits = digits;
    }
  });
  return best;
}
