import { toHalfWidth } from '@mingjian/engine';

/**
 * What a table cell holds. Empty, not applicable and zero are three answers; `several` are numbers that lost the border
 * between them; `doubtful` has readings to choose from and no value.
 * @term 单元格读数
 */
export type CellReading =
  | Readonly<{ kind: 'empty' }>
  | Readonly<{ kind: 'not-applicable' }>
  | Readonly<{
      kind: 'number';
      value: string;
      unit: string | null;
      status: 'clean' | 'cleaned';
      candidates: readonly string[];
    }>
  | Readonly<{ kind: 'doubtful'; candidates: readonly string[] }>
  | Readonly<{ kind: 'several'; parts: readonly string[] }>
  | Readonly<{ kind: 'text' }>;

const DASH = /^(?:[-—–―_－~]+|\/|n\/a|不适用)$/iu;
const PLAIN = /^([+-]?)(\d+(?:\.\d+)?)$/u;
const THOUSANDS = /^([+-]?)(\d{1,3}(?:,\d{3})+)(\.\d+)?$/u;
const UNIT = /^(.*?\d)\s*(%|万元|元|亿元|千元|人次|人|个|辆|台|套|家|次|分|户)$/u;
const TOKEN = /[+-]?\d+(?:,\d{3})*(?:\s?[.,]\s?\d+)?%?|[-—–―_]+/gu;

/** Reads one cell of a table. `decimals` is the number of decimals that the column prints, when it is known. */
export function readNumberCell(raw: string, decimals: number | null = null): CellReading {
  const wide = raw.trim();
  if (wide === '') return { kind: 'empty' };
  const half = toHalfWidth(wide).replace(/[−–](?=\d)/gu, '-');
  if (DASH.test(half)) return { kind: 'not-applicable' };
  const withUnit = UNIT.exec(half);
  const body = withUnit?.[1] ?? half;
  const unit = withUnit?.[2] ?? null;
  const form = half === wide ? 'clean' : 'cleaned';
  const number = (value: string, status: 'clean' | 'cleaned', candidates: string[] = []) =>
    ({ kind: 'number', value: trimZeros(value), unit, status, candidates }) as const;
  // "00" is what is left of 100% or 90%; a written zero is one digit.
  if (/^[+-]?0\d/u.test(body) && PLAIN.test(body))
    return { kind: 'doubtful', candidates: [trimZeros(body)] };
  if (PLAIN.test(body)) return number(body, form);
  if (THOUSANDS.test(body)) return number(body.replaceAll(',', ''), form);
  const tight = body.replace(/\s*([.,])\s*/gu, '$1');
  if (PLAIN.test(tight)) return number(tight, 'cleaned');
  if (THOUSANDS.test(tight) && tight === body.replace(/\s+/gu, '') && decimals === null)
    return { kind: 'doubtful', candidates: [tight.replaceAll(',', ''), tight.replace(',', '.')] };
  const comma = /^([+-]?\d+),(\d+)$/u.exec(tight);
  if (comma) {
    const decimal = `${comma[1]}.${comma[2]}`;
    const whole = `${comma[1]}${comma[2]}`;
    const two = comma[2]?.length === 2 && (decimals === null || decimals === 2);
    if (two) return number(decimal, 'cleaned', [decimal, whole]);
    return { kind: 'doubtful', candidates: [decimal, whole] };
  }
  const letters = lookAlikes(tight);
  if (letters !== null) return { kind: 'doubtful', candidates: [letters] };
  const parts = half.match(TOKEN) ?? [];
  const covered = parts.join('').length === half.replace(/\s+/gu, '').length - blanksInside(parts);
  if (parts.length > 1 && covered) {
    // "9 00.00": no number begins with 00, so the blank stands inside one.
    const whole = joined(parts);
    return whole !== null && parts.slice(1).some((part) => /^0\d/u.test(part))
      ? { kind: 'doubtful', candidates: [whole] }
      : { kind: 'several', parts };
  }
  return { kind: 'text' };
}

/** One number that a blank has broken: 80 0.00 may also be 800.00. Null where the parts make no number. */
export function oneNumber(parts: readonly string[]): string | null {
  const [left = '', right = '', more] = parts;
  const isWhole = /^[+-]?\d+(?:,\d+)*$/u.test(left) && /^\d+\.\d+$/u.test(right);
  const isCut = /\.\d$/u.test(left) && /^\d$/u.test(right);
  return more === undefined && (isWhole || isCut) ? joined(parts) : null;
}

function joined(parts: readonly string[]): string | null {
  const text = parts.join('').replace(/[\s,]/gu, '');
  return PLAIN.test(text) ? trimZeros(text) : null;
}

const blanksInside = (parts: readonly string[]): number =>
  -parts.reduce((sum, part) => sum + (part.match(/\s/gu)?.length ?? 0), 0);

const trimZeros = (value: string): string =>
  value.replace(/^\+/u, '').replace(/^(-?)0+(?=\d)/u, '$1');

/** O for 0, l and I for 1: a reading to confirm, never a value. */
function lookAlikes(text: string): string | null {
  if (!/\d/u.test(text) || !/[OoQDlI|]/u.test(text)) return null;
  const read = text.replace(/[OoQD]/gu, '0').replace(/[lI|]/gu, '1');
  return PLAIN.test(read) ? read : null;
}

/** Decimals of a plain number. */
export const decimalsOf = (value: string): number => value.split('.')[1]?.length ?? 0;

/**
 * How many decimals every amount of a table has, when the print shows that it is fixed: some amount ends in a kept zero
 * and nearly all agree. Null when the print trims its zeros.
 */
export function fixedDecimals(values: readonly string[]): number | null {
  const counts = new Map<number, number>();
  for (const value of values)
    counts.set(decimalsOf(value), (counts.get(decimalsOf(value)) ?? 0) + 1);
  const most = [...counts.entries()].toSorted((a, b) => b[1] - a[1])[0];
  if (!most || most[0] === 0 || values.length < 4) return null;
  const [digits, count] = most;
  const keepsZero = values.some((value) => decimalsOf(value) === digits && value.endsWith('0'));
  return keepsZero && count * 10 >= values.length * 8 ? digits : null;
}
