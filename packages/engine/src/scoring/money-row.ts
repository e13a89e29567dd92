import { equals, isZero } from '../number/exact.ts';
import { round } from '../number/round.ts';
import type { Figure, FundsRow } from '../sheet/self-evaluation.ts';
import { figureNumber, figureValue } from './figure.ts';

const decimals = (figure: Figure): number => (figure ?? '').trim().split('.')[1]?.length ?? 0;

const digits = (row: FundsRow): number => decimals(row.fullYearBudget) + decimals(row.executed);

/** True when `fine` rounds to what `coarse` prints. */
function roundsTo(coarse: Figure, fine: Figure): boolean {
  const a = figureNumber(coarse);
  const b = figureNumber(fine);
  return a !== null && b !== null && equals(a, round(b, decimals(coarse)));
}

/** Words may stand for money, so they count as money; an empty cell, 0 and n/a do not. */
function carriesMoney({ fullYearBudget, executed }: FundsRow): boolean {
  return [fullYearBudget, executed].some((figure) => {
    const value = figureValue(figure);
    return value.kind === 'words' || (value.kind === 'number' && !isZero(value.value));
  });
}

/**
 * The row to compute with: the first row is the total; when all of it stands in one further row with more decimals
 * (政府预算资金 15.221636 under 年度资金总额 15.222), that row is finer and is taken instead. Where two further rows carry money,
 * each is a part of it, however near to the total.
 */
export function finestMoneyRow(rows: readonly FundsRow[]): number | null {
  const [total, ...further] = rows;
  if (total === undefined) return null;
  const [only, second] = further.filter(carriesMoney);
  if (only === undefined || second !== undefined) return 0;
  const same =
    roundsTo(total.fullYearBudget, only.fullYearBudget) && roundsTo(total.executed, only.executed);
  return same && digits(only) > digits(total) ? rows.indexOf(only) : 0;
}
