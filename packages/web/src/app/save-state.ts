import { useSyncExternalStore } from 'react';

/** What the foot of the menu says about the work in hand. */
export type SaveState =
  | Readonly<{ kind: 'quiet' }>
  /** Something was entered that has not been sent yet. */
  | Readonly<{ kind: 'unsaved' }>
  | Readonly<{ kind: 'saving' }>
  | Readonly<{ kind: 'saved'; at: string }>
  | Readonly<{ kind: 'offline' }>
  | Readonly<{ kind: 'refused'; message: string }>;

const UNSAVED: SaveState = { kind: 'unsaved' };
let state: SaveState = { kind: 'quiet' };
let typing = false;
const listeners = new Set<() => void>();

/** Asks before the page goes while something stands on it that the server does not take; it is kept on this machine all the same. */
const askFirst = (event: BeforeUnloadEvent): void => {
  event.preventDefault();
  // Chromium before 119 asks only for a value.
  event.returnValue = true;
};

/** Announces where saving stands. */
export function setSaveState(next: SaveState): void {
  state = next;
  // Only while it is owed: a listener that always stands keeps pages out of the browser's memory of pages gone back to.
  if (next.kind === 'offline' || next.kind === 'refused')
    window.addEventListener('beforeunload', askFirst);
  else window.removeEventListener('beforeunload', askFirst);
  for (const listener of listeners) listener();
}

/** Says that an entry is half typed: from its first key on, what stands on the screen is not what is saved. */
export function setTypingUnsaved(next: boolean): void {
  if (typing === next) return;
  typing = next;
  for (const listener of listeners) listener();
}

/** Where saving stands, for the menu's foot and the sheet's head. */
export const useSaveState = (): SaveState =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => (typing ? UNSAVED : state),
  );
