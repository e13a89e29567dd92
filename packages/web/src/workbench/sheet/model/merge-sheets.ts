import { SHEET_FIELDS, valueAt, withValueAt } from '@mingjian/contract';
import type { SelfEvaluation } from '@mingjian/engine';
import type { MergeConflict, OwnChange } from './merge-change.ts';
import { mergeRows } from './merge-rows.ts';
import { pathLabel } from './path-label.ts';
import { identified, LISTS } from './row-ids.ts';

/** Whose value stands at a conflict. */
export type Side = 'mine' | 'theirs';

/** What two people did to one sheet since the version both began with. */
export type Merge = Readonly<{
  conflicts: readonly MergeConflict[];
  /** The sheet once every conflict has an answer; nothing that only one side changed is lost. */
  resolve: (choices: Readonly<Record<string, Side>>) => SelfEvaluation;
}>;

/** Compares both sides with the version they began with, cell by cell; rows are compared with themselves, wherever they stand. */
export function mergeSheets(
  base: SelfEvaluation,
  mine: SelfEvaluation,
  theirs: SelfEvaluation,
): Merge {
  // A copy that an earlier release left on this machine does not say who its rows are.
  const other = identified(theirs);
  const before = identified(base, other);
  const own = identified(mine, before);
  const changes = [
    ...SHEET_FIELDS.flatMap((path) => fieldChange(before, own, other, path)),
    ...LISTS.flatMap((list) => mergeRows(list, before, own, other)),
  ];
  return {
    conflicts: changes.flatMap(({ conflict }) => conflict ?? []),
    resolve: (choices) =>
      changes
        .filter(({ conflict }) => conflict === null || choices[conflict.path] === 'mine')
        .reduce((sheet, { apply }) => apply(sheet), other),
  };
}

function fieldChange(
  base: SelfEvaluation,
  mine: SelfEvaluation,
  theirs: SelfEvaluation,
  path: string,
): readonly OwnChange[] {
  const before = valueAt(base, path) ?? null;
  const left = valueAt(mine, path) ?? null;
  const right = valueAt(theirs, path) ?? null;
  if (left === before || left === right) return [];
  const label = pathLabel(mine, path);
  return [
    {
      conflict: right === before ? null : { path, label, mine: left, theirs: right },
      apply: (sheet) => withValueAt(sheet, path, left),
    },
  ];
}
