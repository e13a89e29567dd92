import { commonSubsequence } from './common-subsequence.ts';
import { rowIdOf, rowNameOf } from './row-ids.ts';

/**
 * Rows that are the same row on both sides, as index pairs that ascend on both: by who they are where that is known; an earlier
 * version does not say, and there it is by name first, then in order within what is left between two names.
 */
export function pairRows(
  left: readonly object[],
  right: readonly object[],
): readonly (readonly [number, number])[] {
  const [ids, others] = [left.map(rowIdOf), right.map(rowIdOf)];
  if (ids.every(isKnown) && others.every(isKnown)) return commonSubsequence(ids, others);
  const anchors = commonSubsequence(left.map(rowNameOf), right.map(rowNameOf));
  const pairs: [number, number][] = [];
  let [l, r] = [0, 0];
  for (const [nextLeft, nextRight] of [...anchors, [left.length, right.length] as const]) {
    while (l < nextLeft && r < nextRight) pairs.push([l++, r++]);
    if (nextLeft < left.length && nextRight < right.length) pairs.push([nextLeft, nextRight]);
    [l, r] = [nextLeft + 1, nextRight + 1];
  }
  return pairs;
}

const isKnown = (id: string | null): id is string => id !== null;
