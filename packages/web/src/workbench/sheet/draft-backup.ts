import type { Draft } from './model/draft.ts';
import type { Unsent } from './model/sheet-saver.ts';

/**
 * What the server does not have: the draft, the version that it was based on, so that nobody's later work is overwritten, and
 * the request on its way, so that it counts once. Kept from the moment of the entry; a page may go at any time.
 */
export type DraftBackup = Unsent & Readonly<{ refused: Draft['refused']; at: string }>;

const keyOf = (id: string): string => `mingjian.draft.${id}`;

/** Keeps a draft in this browser until the server has it. A full or forbidden store is not an error of the sheet. */
export function keepBackup(id: string, backup: DraftBackup): void {
  try {
    localStorage.setItem(keyOf(id), JSON.stringify(backup));
  } catch {
    // The entry is on its way to the server all the same.
  }
}

/** The draft that this browser still holds, or null. */
export function readBackup(id: string): DraftBackup | null {
  try {
    const text = localStorage.getItem(keyOf(id));
    if (text === null) return null;
    // Written by `keepBackup` of this same program, perhaps an earlier release; the server checks every value again.
    const kept = JSON.parse(text) as Omit<DraftBackup, 'pending' | 'refused'> &
      Partial<DraftBackup>;
    return { pending: null, refused: {}, ...kept };
  } catch {
    return null;
  }
}

/** Forgets the copy once the server has it. */
export function dropBackup(id: string): void {
  try {
    localStorage.removeItem(keyOf(id));
  } catch {
    // A browser that forbids the store holds nothing to forget.
  }
}
