import type { Entry } from './entries.ts';

/** A list as far as it is drawn: cards beyond some hundreds only hold the page up; nobody reads them in one go. */
export const STEP = 200;

/** The first `most` findings, or more, so that the open one is among them. */
export function shownOf(
  entries: readonly Entry[],
  most: number,
  open: string | null,
): readonly Entry[] {
  const at = open === null ? -1 : entries.findIndex(({ key }) => key === open);
  return entries.slice(0, Math.max(most, at + 1));
}
