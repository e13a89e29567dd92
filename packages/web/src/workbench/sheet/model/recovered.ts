import type { SheetView } from '@mingjian/contract';
import type { SelfEvaluation } from '@mingjian/engine';
import type { DraftBackup } from '../draft-backup.ts';
import type { Draft } from './draft.ts';
import { pathLabel } from './path-label.ts';
import { identified } from './row-ids.ts';
import type { Unsent } from './sheet-saver.ts';
import { syncSteps } from './sync-steps.ts';

/** What an earlier page could not send, found again. */
export type Recovered = Readonly<{
  draft: Draft;
  /** Where saving goes on. */
  start: Unsent;
  at: string;
  /** What is not as the server has it: one name for each place. */
  places: readonly string[];
  /** Cells whose entry could not be read. */
  unread: readonly string[];
}>;

/** Puts what this browser kept beside what the server has; null when nothing was left behind. */
export function recovered(view: SheetView, backup: DraftBackup | null): Recovered | null {
  if (backup === null) return null;
  const { pending, refused, at } = backup;
  // A copy of an earlier release does not say who its rows are.
  const base = identified(backup.base, view.sheet);
  const left = identified(backup.draft, base);
  const isUnsent = pending !== null || syncSteps(base, left).length > 0;
  // Entries that could not be read belong to the cells as they were; another version may have other rows.
  if (!isUnsent && (Object.keys(refused).length === 0 || backup.version !== view.version))
    return null;
  const draft = { sheet: isUnsent ? left : view.sheet, refused };
  const start = isUnsent
    ? { base, version: backup.version, draft: left, pending }
    : { base: view.sheet, version: view.version, draft: view.sheet, pending: null };
  const places = changedPlaces(view.sheet, draft.sheet);
  const unread = Object.keys(refused).map((path) => pathLabel(draft.sheet, path));
  return { draft, start, at, places, unread };
}

/** The places in which two states of a sheet differ, as a person names them. */
function changedPlaces(before: SelfEvaluation, after: SelfEvaluation): readonly string[] {
  return syncSteps(before, after).flatMap((step) => {
    if (step.kind === 'edits') return step.edits.map(({ path }) => pathLabel(after, path));
    return step.kind === 'add' ? ['增加的一行'] : ['删去的一行'];
  });
}
