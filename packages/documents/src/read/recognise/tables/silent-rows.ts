import type { Place, ReadFact } from '@mingjian/engine';
import { readNumberCell } from '../repair/number-cell.ts';
import { type SourceRow, filled } from './source-row.ts';

const keyOf = ({ page, line, cell }: Place): string => `${page} ${line} ${cell}`;

/** A whole number alone may be a code, a line or a column number; decimals and rates are figures. */
const isFigure = (text: string): boolean => {
  const { kind } = readNumberCell(text);
  return kind === 'number' ? /[.%]/u.test(text) : kind === 'several';
};

/** Figures in a row: cells of their own, or several at the end of words that lost their borders. */
const holdsFigures = (row: SourceRow): boolean =>
  filled(row).some(({ cell }) => isFigure(cell.text) || /(?:\d+\.\d+%?\D*){2}/u.test(cell.text));

/** Rows of a recognised part whose figures gave no fact: they are said to be unread, never dropped. */
export function silentRows(
  rows: readonly SourceRow[],
  facts: readonly ReadFact[],
): readonly SourceRow[] {
  const told = new Set(facts.map((fact) => keyOf(fact.place)));
  return rows.filter(
    (row) => holdsFigures(row) && !row.cells.some((cell) => told.has(keyOf(cell.place))),
  );
}
