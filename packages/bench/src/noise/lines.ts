import type { Item } from './accounts.ts';
import type { MadeRow } from './book.ts';
import type { Writer } from './writer.ts';

export const isFund = (item: Item): boolean => item.code.startsWith('212');
export const general = (item: Item): bigint => item.generalBasic + item.generalProject;
export const spent = (item: Item): bigint => general(item) + item.fundProject + item.ownProject;

export type Line = { key: string; label: string; role: 'data' | 'total'; facts: MadeRow['facts'] };
export const line = (key: string, facts: MadeRow['facts'], role: Line['role'] = 'data'): Line => ({
  key,
  label: key,
  role,
  facts,
});

export const rows = (lines: readonly Line[]): Omit<MadeRow, 'place'>[] =>
  lines.map((item) => ({ code: null, ...item }));

/** One figure printed twice; an empty cell says nothing. */
export function same(w: Writer, left: string | null, right: string | null): void {
  if (left !== null && right !== null) w.same(left, right);
}
