import type { FormCell, SelfEvaluation } from '@mingjian/engine';
import { beginIndicator, blankPlace } from './blank-rows.ts';
import type { FormGeometry } from './form-geometry.ts';
import { type Pasted, placeLine, takeCell, takeLine } from './paste-line.ts';
import { isSameLevel, widen, type Widened } from './paste-widened.ts';
import { indicatorAt, indicatorIndex } from './sheet-path.ts';

type Block = readonly (readonly string[])[];

/** One way to lay a block over the form, before anything is changed. */
export type Reading = Readonly<{
  /** Every text that has a place, line by line down the form. */
  fitting: Pasted;
  /** Lines of which something has a place, and lines of which nothing has. */
  fits: number;
  beyond: number;
  /** What those lines beyond hold, one text a line. */
  left: readonly string[];
  /** Texts of fitting lines that lie beside the form or on its own words. */
  astray: readonly string[];
  /** The names of indicators below this second level that the block would replace. */
  replaced: readonly string[];
  /** The first and the last indicator that it reaches; null where it reaches none. */
  reach: Readonly<{ first: string; last: string }> | null;
}>;

/** What would become of a block: row by row down the form, and the other readings that a person may mean. */
export type PastePlan = Reading &
  Readonly<{
    /** Only the rows that hold indicators, in order; null where the form's empty rows make no difference. */
    inOrder: Reading | null;
    /** The same block with rows added under the second level where it begins; null where that makes no rows. */
    widened: Widened | null;
  }>;

/** True when nothing of a block is left out and nothing below its second level is renamed: it can be pasted unasked. */
export const isPlain = (plan: Reading): boolean =>
  plan.beyond === 0 && plan.astray.length === 0 && plan.replaced.length === 0;

/**
 * Lays a block over the form from a cell on: one pasted column per form cell to the right, one pasted row per form row down.
 * A block copied with the form's empty rows has blank lines there; one that has none, and whose figures would fall into them,
 * goes to the indicators in order.
 */
export function planPaste(
  sheet: SelfEvaluation,
  geometry: FormGeometry,
  from: FormCell,
  block: Block,
): PastePlan {
  const whole = from.path?.startsWith('goals.') && block.every(({ length }) => length === 1);
  const lines: Block = whole ? [[block.flat().join('\n')]] : block;
  const start: Pasted = { sheet, taken: [], refusals: [] };
  const widened = widen(start, geometry, from, lines);
  const single = lines.length === 1 && lines[0]?.length === 1 ? (lines[0][0] ?? '') : null;
  const begun = single === null ? null : beginIndicator(sheet, from.path ?? '', single);
  if (begun && single !== null) {
    const fitting = takeCell({ ...start, sheet: begun.sheet }, begun.path, single);
    return { ...NOTHING, fitting, fits: 1, inOrder: null, widened: null };
  }
  const down = lines.map((_, offset) => from.row + offset);
  const byRows = read(start, geometry, from, lines, down);
  if (!meetsBlank(geometry, from, lines)) return { ...byRows, inOrder: null, widened };
  const written = lines.filter(isWritten);
  const inOrder = read(start, geometry, from, written, indicatorRows(geometry, from));
  return written.length === lines.length && isPlain(inOrder)
    ? { ...inOrder, inOrder: null, widened }
    : { ...byRows, inOrder, widened };
}

const NOTHING = { fits: 0, beyond: 0, left: [], astray: [], replaced: [], reach: null } as const;

const isWritten = (line: readonly string[]): boolean => line.some((raw) => raw.trim() !== '');

/** Lines with text that would fall, row by row, on an official row without an indicator. */
const meetsBlank = (geometry: FormGeometry, from: FormCell, lines: Block): boolean =>
  indicatorIndex(from.path) !== null &&
  lines.some(
    (line, offset) =>
      isWritten(line) &&
      blankPlace(geometry.at(from.row + offset, from.column)?.path ?? null) !== null,
  );

/** The rows from a cell down that hold an indicator. */
const indicatorRows = (geometry: FormGeometry, from: FormCell): readonly number[] =>
  Array.from({ length: geometry.rows - from.row }, (_, offset) => from.row + offset).filter(
    (row) => indicatorIndex(geometry.at(row, from.column)?.path ?? null) !== null,
  );

/** The block with its lines in these rows of the form, one each; lines without a row are beyond. */
function read(
  start: Pasted,
  geometry: FormGeometry,
  from: FormCell,
  lines: Block,
  rows: readonly number[],
): Reading {
  const astray: string[] = [];
  const replaced: string[] = [];
  const left: string[] = [];
  const reached: string[] = [];
  let [fitting, fits, beyond] = [start, 0, 0];
  lines.forEach((line, at) => {
    const placed = placeLine(geometry, rows[at] ?? geometry.rows, from.column, line);
    const [first] = placed.entries;
    if (first === undefined) {
      if (placed.astray.length === 0) return;
      beyond += 1;
      left.push(placed.astray.join(' '));
      return;
    }
    fits += 1;
    astray.push(...placed.astray);
    const { path, row, text } = first.cell;
    if (path?.endsWith('.name') && !isSameLevel(geometry, from, row) && text !== line[0]?.trim())
      replaced.push(text);
    const name = indicatorAt(start.sheet, path)?.name;
    if (name !== undefined) reached.push(name);
    fitting = takeLine(fitting, geometry, placed);
  });
  const [first, last] = [reached[0], reached.at(-1)];
  const reach = first === undefined || last === undefined ? null : { first, last };
  return { fitting, fits, beyond, left, astray, replaced, reach };
}
