import type { Place } from '../../app/params.ts';
import type { UnsentDraft } from '../saver/draft-saver.ts';
import type { IndexEdit, IndexItems } from './index-draft.ts';

/** Where saving an index stands: the answers, what they were based on, and the request on its way. */
export type UnsentIndex = UnsentDraft<IndexItems, readonly IndexEdit[]>;

const keyOf = ({ department, year }: Place): string => `mingjian.index.${department}.${year}`;

/** Keeps in this browser what the server does not have yet; null forgets it. */
export function keepIndex(place: Place, unsent: UnsentIndex | null): void {
  try {
    if (unsent === null) localStorage.removeItem(keyOf(place));
    else localStorage.setItem(keyOf(place), JSON.stringify(unsent));
  } catch {
    // A full or forbidden store is not an error of the index: the answers are on their way all the same.
  }
}

/** What an earlier page could not send, or null. */
export function keptIndex(place: Place): UnsentIndex | null {
  try {
    const text = localStorage.getItem(keyOf(place));
    // Written by `keepIndex` of this same program; the server checks every value again.
    return text === null ? null : (JSON.parse(text) as UnsentIndex);
  } catch {
    return null;
  }
}
