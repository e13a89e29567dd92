import type { Finding } from '@mingjian/engine';

/** What the department wrote to findings, by `explanationKey`. */
export type Explanations = Readonly<Record<string, string>>;

const STORE = 'mingjian.audit.explanations';
const KEPT = 500;

/**
 * The same finding of the same file has the same key when the file is dropped in again: the rule and the printed numbers with
 * their places, not our running ids.
 */
export const explanationKey = (file: string, finding: Finding): string =>
  [
    file,
    finding.rule,
    ...(finding.numbers.length > 0
      ? finding.numbers.map(
          ({ raw, place }) => `${raw}@${place.page ?? ''}/${place.line ?? ''}${place.cell ?? ''}`,
        )
      : [finding.message]),
  ].join('|');

/** What is kept in this browser; an empty record where it keeps nothing. */
export function loadExplanations(): Explanations {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(STORE) ?? '{}');
    if (typeof kept !== 'object' || kept === null) return {};
    return Object.fromEntries(
      Object.entries(kept).filter(
        (entry): entry is [string, string] => typeof entry[1] === 'string',
      ),
    );
  } catch {
    return {};
  }
}

/** Keeps the newest; false when this browser keeps nothing, and the words then last as long as the page. */
export function keepExplanations(explanations: Explanations): boolean {
  try {
    const newest = Object.entries(explanations).slice(-KEPT);
    localStorage.setItem(STORE, JSON.stringify(Object.fromEntries(newest)));
    return true;
  } catch {
    return false;
  }
}
