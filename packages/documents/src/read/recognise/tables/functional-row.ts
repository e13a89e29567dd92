import { FUNCTIONAL_NAMES, isFunctionalCode } from '@mingjian/engine';
import { joinCut, withoutDoubledDigit } from '../repair/join-cut.ts';
import { labelKey, tidyText } from '../repair/label-text.ts';
import { similarity } from '../repair/similarity.ts';
import type { SourceRow } from './source-row.ts';

/** Code, name and role of a row whose identity is a 类款项 code; null when the row is none. */
export type FunctionalRow = Readonly<{
  code: string | null;
  label: string;
  role: 'data' | 'total';
}>;

const CODED_NAME = /^[[［(]?(\d{3,8})[\]］)]?\s*[-—:]?\s*(\p{Script=Han}.*)$/u;

/** Reads the cells left of the first value column. */
export function functionalRow(row: SourceRow, firstValue: number): FunctionalRow | null {
  const digits: string[] = [];
  let name = '';
  for (const cell of row.cells.slice(0, firstValue)) {
    const text = tidyText(cell.text);
    if (text === '') continue;
    const coded = CODED_NAME.exec(text);
    if (coded) {
      if (digits.length === 0) digits.push(coded[1] ?? '');
      name = coded[2] ?? '';
    } else if (/^\d[\d\s]*$/u.test(text)) digits.push(text.replace(/\s+/gu, ''));
    else if (/\p{Script=Han}/u.test(text)) name = text;
  }
  const key = labelKey(name);
  if (key === '合计' || key === '总计') return { code: null, label: '合计', role: 'total' };
  const code = readCode(digits, key);
  if (code === null) return null;
  const known = FUNCTIONAL_NAMES.get(code);
  // A cut or misread name is completed from the code list; a different name is kept as printed.
  const label = known && similarity(key, labelKey(known), 0.6) > 0 ? known : name;
  return { code, label, role: 'data' };
}

/** The code that the digit cells can mean: well-formed, known ones first, then the one whose name fits. */
export function readCode(digits: readonly string[], name: string): string | null {
  const [first, second, ...rest] = digits;
  if (first === undefined) return null;
  let readings: readonly string[] = second === undefined ? [first] : joinCut(first, second);
  if (rest.length > 0) readings = readings.map((reading) => reading + rest.join(''));
  const valid = readings.filter(isFunctionalCode);
  if (valid.length === 0 && digits.length === 1)
    valid.push(...withoutDoubledDigit(first).filter(isFunctionalCode));
  const known = valid.filter((code) => FUNCTIONAL_NAMES.has(code));
  const named = known.filter(
    (code) => similarity(name, labelKey(FUNCTIONAL_NAMES.get(code) ?? ''), 0.6) > 0,
  );
  return named[0] ?? known[0] ?? (valid.length === 1 ? (valid[0] ?? null) : null);
}
