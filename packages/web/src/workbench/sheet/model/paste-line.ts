import type { FormCell, SelfEvaluation } from '@mingjian/engine';
import { blankPlace, LEVEL2 } from './blank-rows.ts';
import type { Refusals } from './draft.ts';
import { cellKey, type FormGeometry, isTyped } from './form-geometry.ts';
import { enter, withMoneyRow } from './sheet-edit.ts';

/** A sheet with a block in it: which cells took their text, and which refused it. */
export type Pasted = Readonly<{
  sheet: SelfEvaluation;
  taken: readonly string[];
  refusals: Refusals;
}>;

type Entry = Readonly<{ cell: FormCell; raw: string }>;

/** Where each text of one pasted line goes; texts that no cell of the row takes are astray. */
export type Placed = Readonly<{
  entries: readonly Entry[];
  derived: readonly Entry[];
  astray: readonly string[];
}>;

/** Where each text of a line would go. Words that the form prints there anyway are no loss. */
export function placeLine(
  geometry: FormGeometry,
  row: number,
  first: number,
  line: readonly string[],
): Placed {
  const entries: Entry[] = [];
  const derived: Entry[] = [];
  const astray: string[] = [];
  let column = first;
  for (const raw of line) {
    const cell = geometry.at(row, column);
    column = cell ? cell.column + cell.columnSpan : column + 1;
    const isPrinted = raw.trim() === '' || raw.trim() === cell?.text.trim();
    const isTaker = cell !== null && isTyped(cell) && blankPlace(cell.path) === null;
    // A cell merged from above belongs to the row where it starts; the block's own copy of it is empty.
    if (isTaker && cell.row === row) entries.push({ cell, raw });
    else if (isPrinted) continue;
    else if (cell && cell.row === row && cell.derived !== null) derived.push({ cell, raw });
    else astray.push(raw.trim());
  }
  return entries.length > 0
    ? { entries, derived, astray }
    : { entries, derived: [], astray: [...astray, ...derived.map(({ raw }) => raw.trim())] };
}

/** Takes the texts of one line into their cells. A figure that the form derives is not typed: it is refused at its cell. */
export function takeLine(
  before: Pasted,
  geometry: FormGeometry,
  { entries, derived }: Placed,
): Pasted {
  const next = entries.reduce((pasted, { cell, raw }) => {
    const path = cell.path ?? '';
    const label = geometry.at(cell.row, LEVEL2)?.text ?? '';
    return takeCell({ ...pasted, sheet: withMoneyRow(pasted.sheet, path, label) }, path, raw);
  }, before);
  return derived.reduce((pasted, { cell, raw }) => refuseDerived(pasted, cellKey(cell), raw), next);
}

/** Takes one text into its cell, or keeps it there as refused. */
export function takeCell(before: Pasted, path: string, raw: string): Pasted {
  // A name is cleared by taking its row out, not by a blank in a block.
  if (raw.trim() === '' && path.endsWith('.name')) return before;
  const result = enter(before.sheet, path, raw);
  if (result.ok) return { ...before, sheet: result.value, taken: [...before.taken, path] };
  const refusal = { key: path, raw, message: result.failure.message };
  return { ...before, refusals: [...before.refusals, refusal] };
}

/** Keeps a text at the cell of a derived figure, so that a figure that disagrees is seen. */
export const refuseDerived = (before: Pasted, key: string, raw: string): Pasted => ({
  ...before,
  refusals: [
    ...before.refusals,
    { key, raw, message: `“${raw.trim()}”没有贴入：这一格由计算得出，不填写。` },
  ],
});
