import type { GridView } from './grid-view.ts';
import type { ImportField } from './import-fields.ts';
import { unitInLabel, unitStated } from './normalise-label.ts';
import type { ProblemList } from './problem-list.ts';

/** Columns of money with the unit of each; a column of documents' amounts only where its heading says one. */
export type MoneyUnits = ReadonlyMap<ImportField, string>;

/** First and last row of a head, and which column holds which field. */
type Head = Readonly<{ first: number; last: number; columns: ReadonlyMap<ImportField, number> }>;

const FUNDS: readonly ImportField[] = ['initialBudget', 'fullYearBudget', 'executed'];

/** As the forms are, where nobody says anything. */
const USUAL = '万元';

const money = (unit: string | null): string | null => (unit === '%' ? null : unit);

/** The unit that a column's own heading says, or the group of columns that it belongs to. */
function headingUnit(view: GridView, head: Head, column: number): string | null {
  for (let row = head.last; row >= head.first; row--) {
    const unit = money(unitInLabel(view.at(row, column)?.text ?? ''));
    if (unit !== null) return unit;
  }
  return null;
}

type Above = Readonly<{ unit: string; cell: string; stated: boolean }>;

/** The unit that a line above the head says, the nearest first: “单位：元” states it, （元） in a title only hints at it. */
function unitAbove(view: GridView, head: Head): Above | null {
  let hint: Above | null = null;
  for (let row = head.first - 1; row >= 0; row--)
    for (let column = 0; column < view.grid.columns; column++) {
      const text = view.at(row, column)?.text ?? '';
      const cell = view.address(row, column);
      const said = unitStated(text);
      if (said !== null) return { unit: said, cell, stated: true };
      const hinted = money(unitInLabel(text));
      if (hinted !== null) hint ??= { unit: hinted, cell, stated: false };
    }
  return hint;
}

/**
 * The unit of each column of money. Only its own heading and the lines above the head speak of it: （元） behind another
 * heading, an indicator or a project is that thing's own.
 */
export function moneyUnits(view: GridView, head: Head, problems: ProblemList): MoneyUnits {
  const units = new Map<ImportField, string>();
  const above = unitAbove(view, head);
  let usedHint = false;
  for (const field of [...FUNDS, 'documentAmount'] as const) {
    const column = head.columns.get(field);
    if (column === undefined) continue;
    const own = headingUnit(view, head, column);
    if (own !== null) units.set(field, own);
    else if (field !== 'documentAmount') {
      units.set(field, above?.unit ?? USUAL);
      usedHint ||= above?.stated === false;
    }
  }
  if (above !== null && usedHint && above.unit !== USUAL)
    problems.add(
      'confirm',
      'MONEY_UNIT_ASSUMED',
      { cell: above.cell, sheet: null, path: null, label: '' },
      { raw: above.unit },
    );
  return units;
}
