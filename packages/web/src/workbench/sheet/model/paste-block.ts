import type { FormCell, SelfEvaluation } from '@mingjian/engine';
import type { Refusals } from './draft.ts';
import { cellKey, type FormGeometry, isTyped } from './form-geometry.ts';
import { addIndicator, enter, namedIndicator, withMoneyRow } from './sheet-edit.ts';
import { indicatorAt } from './sheet-path.ts';

type Block = readonly (readonly string[])[];

/** A sheet with a block in it: which cells took their text, and which refused it. */
export type Pasted = Readonly<{
  sheet: SelfEvaluation;
  taken: readonly string[];
  refusals: Refusals;
}>;

/** What would become of a block, before anything is changed. */
export type PastePlan = Readonly<{
  /** Every text that has a place, line by line down the form. */
  fitting: Pasted;
  /** Lines of which something has a place, and lines of which nothing has. */
  fits: number;
  beyond: number;
  /** Texts of fitting lines that lie beside the form or on its own words. */
  astray: readonly string[];
  /** The names of indicators below this second level that the block would replace. */
  replaced: readonly string[];
  /** The same block with rows added under the second level where it begins; null where that makes no rows. */
  widened: Readonly<{ pasted: Pasted; added: number; level2: string }> | null;
}>;

/** True when nothing of a block is left out and nothing below its second level is renamed: it can be pasted unasked. */
export const isPlain = (plan: PastePlan): boolean =>
  plan.beyond === 0 && plan.astray.length === 0 && plan.replaced.length === 0;

/**
 * Lays a block over the form from a cell on: one pasted column per form cell to the right, one pasted row per form row down.
 * A merged neighbour counts once. A figure that the form derives is not typed: it is refused at its cell.
 */
export function planPaste(
  sheet: SelfEvaluation,
  geometry: FormGeometry,
  from: FormCell,
  block: Block,
): PastePlan {
  const whole = from.path?.startsWith('goals.') && block.every(({ length }) => length === 1);
  const lines: Block = whole ? [[block.flat().join('\n')]] : block;
  const start: Progress = { sheet, taken: [], refusals: [] };
  const astray: string[] = [];
  const replaced: string[] = [];
  let [fitting, fits, beyond] = [start, 0, 0];
  lines.forEach((line, offset) => {
    const placed = placeLine(geometry, from.row + offset, from.column, line);
    const isNamed = /^indicators\.\d+\.name$/.test(placed.entries[0]?.cell.path ?? '');
    const name = placed.entries[0]?.cell.text ?? '';
    const isOther = !isSameLevel(geometry, from, from.row + offset);
    if (placed.entries.length === 0) beyond += placed.astray.length > 0 ? 1 : 0;
    else {
      fits += 1;
      astray.push(...placed.astray);
      if (isNamed && isOther && name !== line[0]?.trim()) replaced.push(name);
      fitting = takeLine(fitting, geometry, placed);
    }
  });
  const widened = widen(start, geometry, from, lines);
  return { fitting, fits, beyond, astray, replaced, widened };
}

type Progress = Pasted;
type Placed = Readonly<{
  entries: readonly Readonly<{ cell: FormCell; raw: string }>[];
  derived: readonly Readonly<{ cell: FormCell; raw: string }>[];
  astray: readonly string[];
}>;

/** Where each text of a line would go. Words that the form prints there anyway are no loss. */
function placeLine(
  geometry: FormGeometry,
  row: number,
  first: number,
  line: readonly string[],
): Placed {
  const entries: { cell: FormCell; raw: string }[] = [];
  const derived: { cell: FormCell; raw: string }[] = [];
  const astray: string[] = [];
  let column = first;
  for (const raw of line) {
    const cell = geometry.at(row, column);
    column = cell ? cell.column + cell.columnSpan : column + 1;
    const isPrinted = raw.trim() === '' || raw.trim() === cell?.text.trim();
    // A cell merged from above belongs to the row where it starts; the block's own copy of it is empty.
    if (cell && cell.row === row && isTyped(cell)) entries.push({ cell, raw });
    else if (isPrinted) continue;
    else if (cell && cell.row === row && cell.derived !== null) derived.push({ cell, raw });
    else astray.push(raw.trim());
  }
  return entries.length > 0
    ? { entries, derived, astray }
    : { entries, derived: [], astray: [...astray, ...derived.map(({ raw }) => raw.trim())] };
}

function takeLine(
  before: Progress,
  geometry: FormGeometry,
  { entries, derived }: Placed,
): Progress {
  const next = entries.reduce((pasted, { cell, raw }) => {
    const path = cell.path ?? '';
    const label = geometry.at(cell.row, LEVEL2)?.text ?? '';
    return takeCell({ ...pasted, sheet: withMoneyRow(pasted.sheet, path, label) }, path, raw);
  }, before);
  return derived.reduce((pasted, { cell, raw }) => refuseDerived(pasted, cellKey(cell), raw), next);
}

function takeCell(before: Progress, path: string, raw: string): Progress {
  // A name is cleared by taking its row out, not by a blank in a block.
  if (raw.trim() === '' && path.endsWith('.name')) return before;
  const result = enter(before.sheet, path, raw);
  if (result.ok) return { ...before, sheet: result.value, taken: [...before.taken, path] };
  const refusal = { key: path, raw, message: result.failure.message };
  return { ...before, refusals: [...before.refusals, refusal] };
}

const refuseDerived = (before: Progress, key: string, raw: string): Progress => ({
  ...before,
  refusals: [
    ...before.refusals,
    { key, raw, message: `“${raw.trim()}”没有贴入：这一格由计算得出，不填写。` },
  ],
});

const isSameLevel = (geometry: FormGeometry, from: FormCell, row: number): boolean =>
  geometry.at(row, LEVEL2) === geometry.at(from.row, LEVEL2);

/** The form's column of second-level headings, and the fields of a row from its name on. */
const LEVEL2 = 2;
const FIELDS = ['name', 'target', 'actual', 'weight', 'score', 'deviation'];

/** The block under one second level: over its rows as far as they reach, then in rows of their own. Each new row needs its name. */
function widen(
  start: Progress,
  geometry: FormGeometry,
  from: FormCell,
  lines: Block,
): PastePlan['widened'] {
  const row = indicatorAt(start.sheet, from.path);
  if (row === null || !from.path?.endsWith('.name')) return null;
  const written = lines.filter((line) => line.some((raw) => raw.trim() !== ''));
  if (written.some((line) => (line[0]?.trim() ?? '') === '' || line.length > FIELDS.length))
    return null;
  let [pasted, added] = [start, 0];
  written.forEach((line, offset) => {
    if (isSameLevel(geometry, from, from.row + offset)) {
      const placed = placeLine(geometry, from.row + offset, from.column, line);
      pasted = takeLine(pasted, geometry, placed);
      return;
    }
    added += 1;
    const name = line[0]?.trim() ?? '';
    const grown = addIndicator(pasted.sheet, namedIndicator(row.level1, row.level2, name));
    pasted = line.reduce<Progress>(
      (before, raw, at) => {
        const path = `indicators.${grown.index}.${FIELDS[at]}`;
        if (FIELDS[at] !== 'score') return takeCell(before, path, raw);
        return raw.trim() === '' ? before : refuseDerived(before, path, raw);
      },
      { ...pasted, sheet: grown.sheet },
    );
  });
  return added === 0 ? null : { pasted, added, level2: row.level2 };
}
