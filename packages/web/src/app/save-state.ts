import { useSyncExternalStore } from 'react';

/** What the foot of the menu says about the work in hand. */
export type SaveState =
  | Readonly<{ kind: 'quiet' }>
  | Readonly<{ kind: 'saving' }>
  | Readonly<{ kind: 'saved'; at: string }>
  | Readonly<{ kind: 'offline' }>
  | Readonly<{ kind: 'refused'; message: string }>;

let state: SaveState = { kind: 'quiet' };
const listeners = new Set<() => void>();

/** Announces where saving stands. */
export function setSaveState(next: SaveState): void {
  state = next;
  for (const listener of listeners) listener();
}

/** Where saving stands, for the menu's foot and the sheet's head. */
export const useSaveState = (): SaveState =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => state,
  );
