import { absolute, compare, exact, ratio, subtract, sum, type Exact } from '@mingjian/engine';

import type { Mention } from '../prose/mention.ts';

/** Every part has its 占 Z%, and the percents add to 100 within their rounding: the list is complete. */
export function sharesFill(parts: readonly Mention[], mentions: readonly Mention[]): boolean {
  const shares: Exact[] = [];
  for (const part of parts) {
    const next = mentions[mentions.indexOf(part) + 1];
    if (!next || next.role !== 'share' || next.fact.value === null) return false;
    // 占 of something named otherwise is no share of this list.
    if (/占[^占]{4,}(?:的|$)/u.test(next.before) && !/总|合计|本年/u.test(next.before))
      return false;
    shares.push(exact(next.fact.value));
  }
  if (shares.length < 2) return false;
  const gap = absolute(subtract(sum(shares), exact(100n)));
  return compare(gap, ratio(BigInt(shares.length), 100n)) <= 0;
}
