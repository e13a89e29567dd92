import type { Qualifier } from '../document/recognised-document.ts';
import { unit as readUnit } from './unit.ts';

/** What was put right in form only; the number itself is beyond doubt. @term 规整 */
export type FigureRepair =
  | 'full-width'
  | 'blank-inside'
  | 'thousands'
  | 'minus-sign'
  | 'leading-zero'
  | 'scientific';

/** Why a person has to choose: 15 or 1.5, 2565 or 25.65. @term 存疑 */
export type FigureDoubt = 'comma-not-thousands' | 'blank-between-digits' | 'bare-point';

/** A figure as somebody typed it. Empty, not applicable, zero and unreadable are four different answers. @term 录入数值 */
export type ParsedFigure =
  | Readonly<{ kind: 'empty' }>
  | Readonly<{ kind: 'not-applicable' }>
  | Readonly<{
      kind: 'number';
      /** Plain decimal with its printed digits kept. */
      value: string;
      unit: string | null;
      qualifier: Qualifier;
      repairs: readonly FigureRepair[];
    }>
  | Readonly<{
      kind: 'doubtful';
      reason: FigureDoubt;
      candidates: readonly string[];
      unit: string | null;
    }>
  | Readonly<{ kind: 'text'; text: string }>;

const NOT_APPLICABLE = /^(?:[-—–―－]+|\/|n\/a|不适用)$/iu;
const PREFIXES: readonly (readonly [RegExp, Qualifier])[] = [
  [/^(?:大约|约为|约|近)/u, '约'],
  [/^(?:不少于|不低于|至少)/u, '不少于'],
];
const SUFFIXES: readonly (readonly [RegExp, Qualifier])[] = [
  [/左右$/u, '约'],
  [/以上$/u, '以上'],
];
/**
 * A letter typed for a digit (9o%, 1l0) or a sign left behind (100+, 5-). No unit is written so; read as one, 9o% would be
 * nine of something.
 */
const NO_UNIT = /^[oOlI]+(?![a-zA-Z])|^[-−–－*=<>≥≤~]|[-−–－+]$/u;
const BODY = /^([+\-−–－]?)\s*([\d.,][\d.,\s]*)((?:e[+-]?\d+)?)(.*)$/isu;

/** Full-width signs, digits and blanks as half-width ones; Chinese characters stay. */
export function toHalfWidth(text: string): string {
  return text.replace(/[\uFF01-\uFF5E\u3000\u00A0]/gu, (sign) => {
    const code = sign.codePointAt(0) ?? 0x20;
    return code < 0xff01 ? ' ' : String.fromCodePoint(code - 0xfee0);
  });
}

/** Writes 1.5e-3 out as 0.0015 by moving the point in the text; no float is involved. */
function plainDecimal(digits: string, exponent: number): string {
  const [whole = '', part = ''] = digits.split('.');
  const point = whole.length + exponent;
  const all = whole + part;
  if (point <= 0) return `0.${'0'.repeat(-point)}${all}`;
  if (point >= all.length) return all + '0'.repeat(point - all.length);
  return `${all.slice(0, point)}.${all.slice(point)}`;
}

type Digits =
  | Readonly<{ ok: true; value: string; repairs: readonly FigureRepair[] }>
  | Readonly<{ ok: false; reason: FigureDoubt; candidates: readonly string[] }>
  | null;

/** The digits of a number with what had to be put right, what is in doubt, or null when it is no number at all. */
function readDigits(raw: string): Digits {
  const repairs: FigureRepair[] = [];
  let text = raw.trim();
  const tight = text.replace(/\s*([.,])\s*/gu, '$1');
  if (tight !== text) repairs.push('blank-inside');
  text = tight;
  if (/\d\s+\d/u.test(text)) {
    const joined = text.replace(/\s+/gu, '');
    const parts = text.split(/\s+/u);
    const candidates = [joined];
    if (parts.length === 2 && !text.includes('.')) candidates.push(parts.join('.'));
    return { ok: false, reason: 'blank-between-digits', candidates };
  }
  if (text.includes(',')) {
    if (/^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/u.test(text)) {
      text = text.replaceAll(',', '');
      repairs.push('thousands');
    } else {
      if (!/^\d+,\d+$/u.test(text)) return null;
      const candidates = [text.replace(',', '.'), text.replace(',', '')];
      return { ok: false, reason: 'comma-not-thousands', candidates };
    }
  }
  if (/^\d+\.$/u.test(text)) {
    return { ok: false, reason: 'bare-point', candidates: [text.slice(0, -1)] };
  }
  if (/^\.\d+$/u.test(text)) {
    text = `0${text}`;
    repairs.push('leading-zero');
  }
  if (!/^\d+(?:\.\d+)?$/u.test(text)) return null;
  const stripped = text.replace(/^0+(?=\d)/u, '');
  if (stripped !== text) repairs.push('leading-zero');
  return { ok: true, value: stripped, repairs };
}

function takeQualifier(text: string): readonly [string, Qualifier] {
  for (const [pattern, qualifier] of PREFIXES)
    if (pattern.test(text)) return [text.replace(pattern, '').trim(), qualifier];
  for (const [pattern, qualifier] of SUFFIXES)
    if (pattern.test(text)) return [text.replace(pattern, '').trim(), qualifier];
  return [text, null];
}

/** 余 or 多 stands between number and unit (50余人, 3万多人) or last (109000人余). */
function takeRemainder(tail: string): readonly [string, Qualifier] {
  const without = tail.replace(/^([十百千万亿]?)[余多]|余$/u, '$1');
  return without === tail ? [tail, null] : [without, '余'];
}

/**
 * Reads a figure as people type and paste it: full-width digits, "25. 65", thousands separators, a unit behind.
 * Repairs form only and says so; where two readings are possible a person chooses; what is no number stays text.
 */
export function parseFigure(raw: string): ParsedFigure {
  const half = toHalfWidth(raw);
  const text = half.trim();
  if (text === '') return { kind: 'empty' };
  if (NOT_APPLICABLE.test(text)) return { kind: 'not-applicable' };
  const [bare, outer] = takeQualifier(text);
  const match = BODY.exec(bare);
  if (!match) return { kind: 'text', text: raw.trim() };
  const [, sign = '', body = '', exponent = '', behind = ''] = match;
  const [tail, inner] = takeRemainder(behind.trim());
  const digits = readDigits(body);
  if (digits === null || /\d/u.test(tail) || NO_UNIT.test(tail))
    return { kind: 'text', text: raw.trim() };
  const unit = tail === '' ? null : readUnit(tail);
  const minus = sign === '' || sign === '+' ? '' : '-';
  if (!digits.ok) {
    const candidates = digits.candidates.map((candidate) => minus + candidate);
    return { kind: 'doubtful', reason: digits.reason, candidates, unit };
  }
  const repairs: FigureRepair[] = half === raw.replaceAll('\u00A0', ' ') ? [] : ['full-width'];
  repairs.push(...digits.repairs);
  if (minus !== '' && sign !== '-') repairs.push('minus-sign');
  let value = digits.value;
  if (exponent !== '') {
    const power = Number(exponent.slice(1));
    // Nobody budgets 10^40; a longer exponent would only fill memory with zeros.
    if (Math.abs(power) > 40) return { kind: 'text', text: raw.trim() };
    value = plainDecimal(value, power).replace(/^0+(?=\d)/u, '');
    repairs.push('scientific');
  }
  return { kind: 'number', value: minus + value, unit, qualifier: outer ?? inner, repairs };
}
