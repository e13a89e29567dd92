import { toHalfWidth } from '@mingjian/engine';
import { HEADINGS, IMPORT_FIELDS, type ImportField } from './import-fields.ts';

/** A label for comparing: half-width, no blanks or line breaks, no colon, star or number in front. */
export function normaliseLabel(text: string): string {
  return toHalfWidth(text)
    .replace(/\s+/gu, '')
    .replace(/^[*＊]+|[:：*]+$/gu, '')
    .replace(/^(?:\d+[.、]|[一二三四五六七八九十]+、)/u, '')
    .toUpperCase();
}

/** A unit in brackets behind a heading: 年初预算数（万元） → 万元. */
export function unitInLabel(text: string): string | null {
  const match = /\((?:单位:?)?((?:百万|千|万|亿)?元|%)\)/u.exec(
    toHalfWidth(text).replace(/\s+/gu, ''),
  );
  return match?.[1] ?? null;
}

/** The unit that a line states of a whole table: 金额单位：万元. */
export function unitStated(text: string): string | null {
  const match = /单位:((?:百万|千|万|亿)?元)/u.exec(toHalfWidth(text).replace(/\s+/gu, ''));
  return match?.[1] ?? null;
}

const bare = (text: string): string => normaliseLabel(text).replace(/\([^()]*\)/gu, '');

const EXACT = new Map<string, ImportField>();
const BARE = new Map<string, ImportField>();
for (const field of IMPORT_FIELDS)
  for (const heading of HEADINGS[field]) {
    EXACT.set(normaliseLabel(heading), field);
    BARE.set(bare(heading), field);
  }

/** The field a heading means, and whether it is the house's own word for it. */
export function findField(text: string): Readonly<{ field: ImportField; exact: boolean }> | null {
  const label = normaliseLabel(text);
  const field = EXACT.get(label) ?? BARE.get(bare(text));
  if (field === undefined) return null;
  return { field, exact: label === normaliseLabel(HEADINGS[field][0] ?? '') };
}
