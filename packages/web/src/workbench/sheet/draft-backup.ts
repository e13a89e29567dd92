import type { SelfEvaluation } from '@mingjian/engine';

/** What could not be sent: the draft, and the version that it was based on, so that nobody's later work is overwritten. */
export type DraftBackup = Readonly<{
  base: SelfEvaluation;
  version: number;
  draft: SelfEvaluation;
  at: string;
}>;

const keyOf = (id: string): string => `mingjian.draft.${id}`;

/** Keeps a draft in this browser until the server answers again. A full or forbidden store is not an error of the sheet. */
export function keepBackup(id: string, backup: DraftBackup): boolean {
  try {
    localStorage.setItem(keyOf(id), JSON.stringify(backup));
    return true;
  } catch {
    return false;
  }
}

/** The draft that this browser still holds, or null. */
export function readBackup(id: string): DraftBackup | null {
  try {
    const text = localStorage.getItem(keyOf(id));
    // Written by `keepBackup` of this same program; the server checks every value again.
    return text === null ? null : (JSON.parse(text) as DraftBackup);
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
