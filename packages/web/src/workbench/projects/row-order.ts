import type { SheetRow } from '@mingjian/contract';
import { compare, exact, isDecimalText } from '@mingjian/engine';
import { inUnit } from '../../format/show-figure.ts';

/** The columns that can be sorted. */
export type SortKey =
  | 'position'
  | 'project'
  | 'initialBudget'
  | 'fullYearBudget'
  | 'executed'
  | 'unexecuted'
  | 'rate'
  | 'score'
  | 'missing';

/** "executed" or "-executed". */
export type Sort = Readonly<{ key: SortKey; descending: boolean }>;

const KEYS: readonly string[] = [
  'position',
  'project',
  'initialBudget',
  'fullYearBudget',
  'executed',
  'unexecuted',
  'rate',
  'score',
  'missing',
];
const isKey = (text: string): text is SortKey => KEYS.includes(text);

/** Reads the order from the address; what is unknown is the order of the books. */
export function parseSort(text: string): Sort {
  const key = text.replace(/^-/, '');
  return isKey(key)
    ? { key, descending: text.startsWith('-') }
    : { key: 'position', descending: false };
}

/** The next order when a heading is pressed: up, down, back to the order of the books. */
export function nextSort(sort: Sort, key: SortKey): string {
  if (sort.key !== key) return key;
  return sort.descending ? 'position' : `-${key}`;
}

/** Rows in an order; figures compare exactly, and what is missing stands last either way. */
export function ordered(rows: readonly SheetRow[], { key, descending }: Sort): readonly SheetRow[] {
  const sign = descending ? -1 : 1;
  const figure = (row: SheetRow): string | null => {
    if (key === 'position' || key === 'project' || key === 'missing') return null;
    const value = row[key];
    if (value === null || key === 'rate' || key === 'score') return value;
    return inUnit(value, row.unit, '元');
  };
  return rows.toSorted((a, b) => {
    if (key === 'position') return sign * (a.position - b.position);
    if (key === 'project') return sign * a.project.localeCompare(b.project, 'zh-CN');
    if (key === 'missing') return sign * (a.missing.length - b.missing.length);
    const [left, right] = [figure(a), figure(b)];
    const [hasLeft, hasRight] = [left, right].map((text) => text !== null && isDecimalText(text));
    if (!hasLeft || !hasRight) return Number(!hasLeft) - Number(!hasRight);
    return sign * compare(exact(left ?? '0'), exact(right ?? '0'));
  });
}
