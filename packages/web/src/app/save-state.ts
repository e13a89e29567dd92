import { useSyncExternalStore } from 'react';

/** Where saving one draft stands. */
export type SaveState =
  | Readonly<{ kind: 'quiet' }>
  /** Something was entered that has not been sent yet. */
  | Readonly<{ kind: 'unsaved' }>
  | Readonly<{ kind: 'saving' }>
  | Readonly<{ kind: 'saved'; at: string }>
  | Readonly<{ kind: 'offline' }>
  | Readonly<{ kind: 'refused'; message: string }>;

const QUIET: SaveState = { kind: 'quiet' };
const UNSAVED: SaveState = { kind: 'unsaved' };
/** What is owed comes before what is on its way, and that before what is done. */
const RANK = { refused: 4, offline: 3, unsaved: 2, saving: 2, saved: 1, quiet: 0 } as const;

/** By draft, the one told last at the end: a sheet that was left while it was unsent is still owed. */
const states = new Map<string, SaveState>();
let sum: SaveState = QUIET;
let typing = false;
const listeners = new Set<() => void>();
const tell = (): void => {
  for (const listener of listeners) listener();
};

/** Asks before the page goes while something stands on it that the server does not take; it is kept on this machine all the same. */
const askFirst = (event: BeforeUnloadEvent): void => {
  event.preventDefault();
  // Chromium before 119 asks only for a value.
  event.returnValue = true;
};

/** Announces where saving a draft stands. */
export function setSaveState(draft: string, next: SaveState): void {
  states.delete(draft);
  states.set(draft, next);
  sum = [...states.values()].reduce((most, each) =>
    RANK[each.kind] >= RANK[most.kind] ? each : most,
  );
  // Only while it is owed: a listener that always stands keeps pages out of the browser's memory of pages gone back to.
  if (sum.kind === 'offline' || sum.kind === 'refused')
    window.addEventListener('beforeunload', askFirst);
  else window.removeEventListener('beforeunload', askFirst);
  tell();
}

/** Says that an entry is half typed: from its first key on, what stands on the screen is not what is saved. */
export function setTypingUnsaved(next: boolean): void {
  if (typing === next) return;
  typing = next;
  tell();
}

/** Where saving stands: of the draft on the screen for its head, of all of them together for the menu's foot. */
export const useSaveState = (draft?: string): SaveState =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => {
      if (typing) return UNSAVED;
      return draft === undefined ? sum : (states.get(draft) ?? QUIET);
    },
  );
