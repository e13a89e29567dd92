import type { SheetRow, Sum, YearTotals } from '@mingjian/contract';
import {
  type Exact,
  ZERO,
  add,
  compare,
  divide,
  entered,
  exact,
  formatFixed,
  isZero,
  multiply,
  ratio,
  subtract,
  sum,
  unit,
  unitScale,
} from '@mingjian/engine';
import { rowFigure } from './sheet-row.ts';

type MoneyField = 'initialBudget' | 'fullYearBudget' | 'executed' | 'unexecuted';

/** Totals over the projects of a year, in one unit; what is missing is counted, never taken as zero. */
export function presentTotals(rows: readonly SheetRow[]): YearTotals {
  const shared = commonUnit(rows);
  const total = (field: MoneyField): Sum => presentSum(rows, field, shared);
  const withdrawn = rows.filter(isWithdrawn);
  const left = rows.filter((row) => !isWithdrawn(row));
  const rateLeft = rateOf(left, shared);
  return {
    projects: rows.length,
    initialBudget: total('initialBudget'),
    fullYearBudget: total('fullYearBudget'),
    executed: total('executed'),
    unexecuted: total('unexecuted'),
    rate: rateOf(rows, shared),
    remainders: remainders(rows, shared),
    rateWithoutWithdrawn:
      withdrawn.length > 0 && rateLeft !== null
        ? { rate: rateLeft, projects: withdrawn.length }
        : null,
    origins: {
      initial: rows.filter((row) => row.origin === '年初').length,
      added: rows.filter((row) => row.origin === '追加').length,
      missing: rows.filter((row) => row.origin === null).length,
    },
  };
}

/** The unit of the projects when they agree, else 万元. */
const commonUnit = (rows: readonly SheetRow[]): string => {
  const units = new Set(rows.map((row) => row.unit));
  const [first] = units;
  return units.size === 1 && first !== undefined ? first : '万元';
};

/** A figure in the shared unit: an exact conversion, or null when the units do not measure the same. */
function inUnit(row: SheetRow, field: MoneyField, shared: string): Exact | null {
  const figure = rowFigure(row, field);
  if (figure === null || row.unit === shared) return figure;
  const [from, to] = [unitScale(unit(row.unit)), unitScale(unit(shared))];
  if (from.base !== to.base) return null;
  return multiply(figure, ratio(from.numerator * to.denominator, from.denominator * to.numerator));
}

/** A figure of a list whose column has one unit: as printed where the unit is the same, converted exactly where it is not. */
export function printedInUnit(row: SheetRow, field: MoneyField, shared: string): string | null {
  if (row.unit === shared) return row[field];
  const figure = inUnit(row, field, shared);
  return figure === null ? null : entered(figure);
}

function presentSum(rows: readonly SheetRow[], field: MoneyField, shared: string): Sum {
  const figures = rows.map((row) => inUnit(row, field, shared));
  const known = figures.filter((figure) => figure !== null);
  return { value: entered(sum(known)), unit: shared, missing: figures.length - known.length };
}

/** Executed ÷ budget over the projects where both are known, percent with two decimals; null without any budget. */
function rateOf(rows: readonly SheetRow[], shared: string): string | null {
  let [budget, executed] = [ZERO, ZERO];
  for (const row of rows) {
    const [planned, spent] = [
      inUnit(row, 'fullYearBudget', shared),
      inUnit(row, 'executed', shared),
    ];
    if (planned === null || spent === null) continue;
    budget = add(budget, planned);
    executed = add(executed, spent);
  }
  return isZero(budget) ? null : formatFixed(multiply(divide(executed, budget), exact(100)), 2);
}

/** Nothing was spent and the office says that the money was taken back. */
function isWithdrawn(row: SheetRow): boolean {
  const executed = rowFigure(row, 'executed');
  return executed !== null && isZero(executed) && /收回|上缴/u.test(row.remainder ?? '');
}

function remainders(rows: readonly SheetRow[], shared: string): YearTotals['remainders'] {
  const groups = new Map<string | null, { value: Exact; projects: number }>();
  for (const row of rows) {
    const value = inUnit(row, 'unexecuted', shared);
    if (value === null || isZero(value)) continue;
    const group = groups.get(row.remainder) ?? { value: ZERO, projects: 0 };
    groups.set(row.remainder, { value: add(group.value, value), projects: group.projects + 1 });
  }
  return [...groups]
    .toSorted(([, a], [, b]) => compare(subtract(b.value, a.value), ZERO))
    .map(([remainder, { value, projects }]) => ({ remainder, value: entered(value), projects }));
}
