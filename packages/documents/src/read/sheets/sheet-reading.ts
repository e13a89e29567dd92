import type { SheetDraft } from './draft.ts';
import type { Spot } from './problem-list.ts';

/** A sheet being read together with the cell each of its values came from. */
export type SheetReading = Readonly<{
  draft: SheetDraft;
  /** Worksheet it was read from; null in CSV. */
  worksheet: string | null;
  /** Index among all sheets of the import. */
  index: number;
  /** Address by path. */
  cells: Map<string, string>;
  /** Labels of money rows that rows of indicators told, one and the same on each. */
  sharedFunds: Set<string>;
  /** Paths that a supplement of the form speaks of. */
  supplemented: Set<string>;
}>;

/** A sheet of which nothing is placed yet. */
export const openReading = (
  draft: SheetDraft,
  worksheet: string | null,
  index: number,
): SheetReading => ({
  draft,
  worksheet,
  index,
  cells: new Map(),
  sharedFunds: new Set(),
  supplemented: new Set(),
});

/** The place of a path of a sheet, with the words a person finds it by. */
export function spotOf(reading: SheetReading, path: string | null, label: string): Spot {
  const cell = path === null ? null : (reading.cells.get(path) ?? null);
  const sheet = reading.index;
  return { cell, sheet, path, label };
}
