import { type SourceRow, rowText } from './source-row.ts';

const STATED = /(?:金额)?单位\s*[:：]\s*(万元|元|千元|亿元)/gu;
const SPOKEN = /\d\s*(万元|亿元)/gu;

/**
 * The money unit of a document whose table lost its own unit line: what other tables state when they all agree, else what the
 * sentences use. Null when neither decides: a unit is never assumed.
 */
export function documentUnit(rows: readonly SourceRow[]): string | null {
  const stated = new Set<string>();
  const spoken = new Map<string, number>();
  for (const row of rows) {
    const text = rowText(row);
    for (const match of text.matchAll(STATED)) stated.add(match[1] ?? '');
    for (const match of text.matchAll(SPOKEN))
      spoken.set(match[1] ?? '', (spoken.get(match[1] ?? '') ?? 0) + 1);
  }
  if (stated.size === 1) return [...stated][0] ?? null;
  const most = [...spoken].toSorted((a, b) => b[1] - a[1])[0];
  return stated.size === 0 && most && most[1] >= 3 ? most[0] : null;
}
