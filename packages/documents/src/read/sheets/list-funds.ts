import { type Figure, equals, exact, isDecimalText } from '@mingjian/engine';
import { convert } from './figure-cell.ts';
import type { ListRow } from './list-row.ts';
import type { MoneyUnits } from './list-units.ts';
import type { ProblemList } from './problem-list.ts';
import type { SheetReading } from './sheet-reading.ts';

const MONEY = ['initialBudget', 'fullYearBudget', 'executed'] as const;

/** The label of a money row where a list has only one and does not name it. */
const TOTAL_FUNDS = '年度资金总额';

/** Equal as numbers: 18 and 18.00 are one amount written twice. */
export const sameFigure = (left: string, right: string): boolean =>
  left === right ||
  (isDecimalText(left) && isDecimalText(right) && equals(exact(left), exact(right)));

type Money = Record<(typeof MONEY)[number], Figure>;

const labelOf = (row: ListRow): string => row.text('fundsLabel') ?? TOTAL_FUNDS;

/** The money of a row; figures of a list in another unit than the sheet's are converted exactly. */
function readMoney(row: ListRow, reading: SheetReading, units: MoneyUnits, path: string): Money {
  const { funds } = reading.draft;
  // A column of units speaks for its row; the heads speak for the rest.
  const rowUnit = row.text('fundsUnit')?.trim();
  const money = (field: (typeof MONEY)[number]): Figure => {
    const unit = rowUnit ?? units.get(field) ?? funds.unit;
    const figure = row.figure(field, unit, reading, `${path}.${field}`);
    if (figure === null || figure === 'n/a' || unit === funds.unit) return figure;
    return convert(figure, unit, funds.unit) ?? figure;
  };
  return {
    initialBudget: money('initialBudget'),
    fullYearBudget: money('fullYearBudget'),
    executed: money('executed'),
  };
}

const isEmpty = (money: Money): boolean => MONEY.every((field) => money[field] === null);

/** Money columns in a row of an indicator: they are the project's, so every row of the project must say the same. */
export function readSharedFunds(
  row: ListRow,
  reading: SheetReading,
  units: MoneyUnits,
  problems: ProblemList,
): void {
  const { rows } = reading.draft.funds;
  const label = labelOf(row);
  const known = rows.findIndex((each) => each.label === label);
  const path = `funds.rows.${known < 0 ? rows.length : known}`;
  const cellsBefore = MONEY.map((field) => reading.cells.get(`${path}.${field}`));
  const money = readMoney(row, reading, units, path);
  const kept = rows[known];
  if (kept === undefined) {
    if (isEmpty(money)) return;
    rows.push({ label, ...money });
    reading.sharedFunds.add(label);
    return;
  }
  MONEY.forEach((field, index) => {
    const stands = kept[field];
    const figure = money[field];
    if (stands === null) {
      kept[field] = figure;
      return;
    }
    const spot = row.spot(field, reading, `${path}.${field}`);
    if (figure !== null && !sameFigure(stands, figure)) {
      const raw = row.text(field) ?? figure;
      problems.add('error', 'PROJECT_CONFLICT', spot, { raw, detail: stands });
    }
    // The value that stands keeps the cell it came from.
    const cell = cellsBefore[index];
    if (cell !== undefined) reading.cells.set(`${path}.${field}`, cell);
  });
}

/** A money row of its own. One that an indicator list already told is compared with it, not added again. */
export function readFundsRow(
  row: ListRow,
  reading: SheetReading,
  units: MoneyUnits,
  problems: ProblemList,
): void {
  const { funds } = reading.draft;
  if (reading.sharedFunds.has(labelOf(row))) return readSharedFunds(row, reading, units, problems);
  const money = readMoney(row, reading, units, `funds.rows.${funds.rows.length}`);
  if (row.text('fundsLabel') === null && isEmpty(money)) return;
  funds.rows.push({ label: labelOf(row), ...money });
}
