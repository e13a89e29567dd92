import { type SheetList, listRows } from '@mingjian/contract';
import type { SelfEvaluation } from '@mingjian/engine';
import { pairRows } from './pair-rows.ts';
import { identified } from './row-ids.ts';

/** An entry that a cell did not take: what was typed, and why. It is shown at the cell and never saved as a value. */
export type Refused = Readonly<{ raw: string; message: string }>;

/** What stands on the screen: the sheet, and by cell the entries that could not be read. Undo takes back either. */
export type Draft = Readonly<{
  sheet: SelfEvaluation;
  refused: Readonly<Record<string, Refused>>;
}>;

/** Entries that a cell refuses, each with its cell. */
export type Refusals = readonly Readonly<{ key: string } & Refused>[];

/**
 * The draft with another sheet: entries go with their rows, those at `taken` are replaced by what was understood, and what the
 * same entry could not be read joins them. One change, however many cells.
 */
export function changeDraft(
  before: Draft,
  next: SelfEvaluation,
  taken: readonly string[] = [],
  refusals: Refusals = [],
): Draft {
  const sheet = identified(next);
  const kept = Object.entries(before.refused).flatMap(([key, entry]) => {
    const moved = taken.includes(key) ? null : movedKey(before.sheet, sheet, key);
    return moved === null ? [] : [[moved, entry] as const];
  });
  const refused = Object.fromEntries([
    ...kept,
    ...refusals.map(({ key, raw, message }) => [key, { raw, message }] as const),
  ]);
  return same({ sheet, refused }, before) ? before : { sheet, refused };
}

const same = (a: Draft, b: Draft): boolean =>
  JSON.stringify(a.refused) === JSON.stringify(b.refused) &&
  (a.sheet === b.sheet || JSON.stringify(a.sheet) === JSON.stringify(b.sheet));

/** Where a cell stands after rows came or went; null when its row is gone. */
function movedKey(before: SelfEvaluation, after: SelfEvaluation, key: string): string | null {
  const match = /^(indicators|funds\.rows)\.(\d+)\.(\w+)$/.exec(key);
  if (!match) return key;
  const [, list, at, field] = match;
  // The pattern admits exactly the two list names.
  const rows = [before, after].map((sheet) => listRows(sheet, list as SheetList));
  const pairs = pairRows(rows[0] ?? [], rows[1] ?? []);
  const pair = pairs.find(([left]) => left === Number(at));
  return pair ? `${list}.${pair[1]}.${field}` : null;
}
