import type { Qualifier } from '@mingjian/engine';

import { wordedNumbers } from './chinese-numerals.ts';
import { type DamagedNumber, damagedNumbers } from './damaged-numbers.ts';
import { documentNumbers } from './document-numbers.ts';
import { headingMark } from './headings.ts';
import { isMoney, unitAfter } from './units.ts';

/** What sort of number a token is, before anybody asks what it measures. */
export type TokenKind =
  | 'amount'
  | 'percent'
  | 'count'
  | 'score'
  | 'date-part'
  | 'document-number'
  | 'plain';

/** A number of a paragraph's text with its unit, found once; everything else refers to tokens. */
export type NumberToken = Readonly<{
  kind: TokenKind;
  /** Offsets in the paragraph's text: the number alone, and the number with its unit. */
  start: number;
  end: number;
  unitEnd: number;
  /** Plain decimal; the normalised 文号 for a document number; only the likeliest reading when garbled. */
  value: string;
  unit: string | null;
  /** True when blanks, commas or words had to be removed to read it. */
  cleaned: boolean;
  /** True when the print is damaged: `candidates` are its readings, and none of them is its value. */
  garbled?: true;
  candidates: readonly string[];
  qualifier: Qualifier;
}>;

/** 3 214.60 万元: blanks between thousands count only behind words and before decimals with a unit of money. */
const NUMBER =
  /(?<=\p{Script=Han} ?)[1-9]\d{0,2}(?: \d{3})+\.\d+(?= ?[万亿千百]?元)|\d{1,3}(?:[,，]\d{3})+(?:\.\d+)?(?![\d,.])|\d+ ?\. ?\d+(?!\d|\.\d)|\d+, \d{2}(?=(?:万元|元|亿元|%))(?!\d)|\d+/gu;

const BEFORE_APPROXIMATE = /(?:约为?|大约|近|将近|接近|左右)$/u;
const BEFORE_AT_LEAST = /(?:不少于|不低于|达到?|大于等于|≥|>=|至少|超过|超|高于|突破)$/u;
const AFTER_AT_LEAST = /^(?:以上|及以上|\(含\)以上)/u;

/** Every number of a paragraph, left to right. Heading marks, list ordinals and Latin codes (DRG2.0) are no numbers. */
export function numberTokens(text: string): readonly NumberToken[] {
  const tokens: NumberToken[] = [];
  const documents = documentNumbers(text);
  for (const found of documents) {
    tokens.push({
      kind: 'document-number',
      start: found.start,
      end: found.end,
      unitEnd: found.end,
      value: found.normal,
      unit: null,
      cleaned: text.slice(found.start, found.end) !== found.normal,
      candidates: [],
      qualifier: null,
    });
  }
  const lead = headingMark(text)?.length ?? 0;
  const dates = dottedDates(text);
  tokens.push(...dates);
  const named = [...documents, ...dates];
  const taken = (start: number): boolean =>
    start < lead || named.some((d) => start >= d.start && start < d.end);
  // The mark is blanked, so that 1.2021年 is item 1 and a year.
  const healthy = Array.from(`${' '.repeat(lead)}${text.slice(lead)}`.matchAll(NUMBER))
    .map((match) => ({ start: match.index, end: match.index + match[0].length }))
    .filter(({ start, end }) => !taken(start) && !isOrdinal(text, start, text.slice(start, end)));
  const damaged = damagedNumbers(text, healthy).filter(({ start }) => !taken(start));
  for (const number of damaged) tokens.push(garbledToken(text, number));
  for (const { start, end } of healthy) {
    if (damaged.some((whole) => start >= whole.start && start < whole.end)) continue;
    const token = tokenAt(text, start, text.slice(start, end));
    if (token) tokens.push(token);
  }
  for (const worded of wordedNumbers(text)) {
    if (worded.start < lead) continue;
    const unitEnd = worded.unit === '%' ? worded.end : worded.end + worded.unit.length;
    tokens.push({
      kind: worded.unit === '%' ? 'percent' : 'count',
      start: worded.start,
      end: worded.end,
      unitEnd,
      value: worded.value,
      unit: worded.unit,
      cleaned: true,
      candidates: [],
      qualifier: qualifierOf(text, worded.start, unitEnd, false),
    });
  }
  return tokens.toSorted((a, b) => a.start - b.start);
}

/** 2023-12-31 and 2023.12.31: three date parts. */
function dottedDates(text: string): NumberToken[] {
  const parts: NumberToken[] = [];
  for (const match of text.matchAll(/(?<!\d)((?:19|20)\d\d)([.\-/])(\d{1,2})\2(\d{1,2})(?!\d)/gu)) {
    let start = match.index;
    const units = ['年', '月', '日'];
    [match[1] ?? '', match[3] ?? '', match[4] ?? ''].forEach((raw, i) => {
      const end = start + raw.length;
      parts.push({
        kind: 'date-part',
        start,
        end,
        unitEnd: end,
        value: String(Number(raw)),
        unit: units[i] ?? null,
        cleaned: false,
        candidates: [],
        qualifier: null,
      });
      start = end + 1;
    });
  }
  return parts;
}

/** 1、数量指标 or (1) inside a sentence. */
function isOrdinal(text: string, start: number, raw: string): boolean {
  if (raw.length > 2) return false;
  const before = text.charAt(start - 1);
  const after = text.slice(start + raw.length, start + raw.length + 2);
  const opens = before === '' || /[。;:，,：；]/u.test(before);
  if (opens && /^(?:、|\.(?!\d))/u.test(after)) return true;
  return (
    before === '(' && after.startsWith(')') && /^$|[。;:，,；：]/u.test(text.charAt(start - 2))
  );
}

function tokenAt(text: string, start: number, raw: string): NumberToken | null {
  // A digit in a Latin word or name: N95, DRG2, 12393热线 keeps its number.
  if (/[A-Za-z_]/u.test(text.charAt(start - 1))) return null;
  // Telephone, identity card and bank card numbers name a person; the privacy detector marks them, they measure nothing.
  if (/^\d{15,19}$|^1[3-9]\d{9}$/u.test(raw)) return null;
  if (/^\d{7,8}$/u.test(raw) && /电话[^,，。;]{0,12}$|热线:?$|传真:?$/u.test(text.slice(0, start)))
    return null;
  const end = start + raw.length;
  const decimalComma = /^(\d+), (\d{2})$/u.exec(raw);
  let value = decimalComma ? `${decimalComma[1]}.${decimalComma[2]}` : raw.replace(/[ ,，]/gu, '');
  const sign = signBefore(text, start);
  if (sign) value = `-${value}`;
  if (!decimalComma) value = value.replace(/^(-?)0+(?=\d)/u, '$1');
  const accounted = negativeByMark(text, start, end);
  if (accounted) return garbledToken(text, { ...accounted, candidates: [`-${value}`, value] });
  const found = unitAfter(text, end);
  const unit = found?.unit ?? null;
  const unitEnd = end + (found?.length ?? 0);
  return {
    kind: kindOf(text, start, value, unit, unitEnd),
    start: sign ? start - 1 : start,
    end,
    unitEnd,
    value,
    unit,
    cleaned: /[ ，]/u.test(raw) || decimalComma !== null,
    candidates: decimalComma ? [raw.replace(/[ ,]/gu, '')] : [],
    qualifier: qualifierOf(text, sign ? start - 1 : start, unitEnd, found?.approximate ?? false),
  };
}

function garbledToken(text: string, { start, end, candidates }: DamagedNumber): NumberToken {
  const found = unitAfter(text, end);
  const unit = found?.unit ?? null;
  const unitEnd = end + (found?.length ?? 0);
  const value = candidates[0] ?? '';
  return {
    kind: kindOf(text, start, value, unit, unitEnd),
    start,
    end,
    unitEnd,
    value,
    unit,
    cleaned: true,
    garbled: true,
    candidates,
    qualifier: null,
  };
}

/**
 * △20.00 and (20.00)万元 are the accountant's minus, and some use △ for any change: both readings stay. The brackets hold the number
 * alone, straight behind its name, and the unit follows them.
 */
function negativeByMark(
  text: string,
  start: number,
  end: number,
): Readonly<{ start: number; end: number }> | null {
  const before = text.charAt(start - 1);
  if (before === '△' || before === '▲') return { start: start - 1, end };
  const isBracketed = before === '(' && text.charAt(end) === ')';
  return isBracketed && isMoney(unitAfter(text, end + 1)?.unit ?? null)
    ? { start: start - 1, end: end + 1 }
    : null;
}

/** A minus only where it touches the number and nothing countable stands before it: 增加-5.00, not 1-6月 nor a list dash. */
const signBefore = (text: string, start: number): boolean =>
  text.charAt(start - 1) === '-' && /[\u4e00-\u9fff:，,(为]/u.test(text.charAt(start - 2));

function kindOf(
  text: string,
  start: number,
  value: string,
  unit: string | null,
  unitEnd: number,
): TokenKind {
  if (unit === null) return isRangeMonth(text, start, value) ? 'date-part' : 'plain';
  if (/^(?:元|千元|万元|百万元|亿元|万|亿)/u.test(unit)) return 'amount';
  if (unit === '%' || unit === '‰' || unit === '个百分点' || unit === '百分点') return 'percent';
  if (unit === '年') return /^(?:19|20)\d\d$/u.test(value) ? 'date-part' : 'count';
  if (unit === '月' || unit === '日') return 'date-part';
  if (unit === '分')
    return text.startsWith('钟', unitEnd) || text.startsWith('之', unitEnd) ? 'count' : 'score';
  if (unit === '号' || unit === '级' || unit === '楼') return 'plain';
  return 'count';
}

/** 1—6月份: the first month has no unit of its own. */
const isRangeMonth = (text: string, start: number, value: string): boolean =>
  /^[—–\-~至到]{1,2}\d{1,2}(?:月|日|年)/u.test(text.slice(start + value.length));

function qualifierOf(
  text: string,
  start: number,
  unitEnd: number,
  approximate: boolean,
): Qualifier {
  const before = text.slice(Math.max(0, start - 6), start);
  if (AFTER_AT_LEAST.test(text.slice(unitEnd))) return '以上';
  if (approximate) return '余';
  if (BEFORE_APPROXIMATE.test(before) || text.startsWith('左右', unitEnd)) return '约';
  if (/^(?:余|多)/u.test(text.slice(unitEnd))) return '余';
  // 达到 alone states a result (参保率达到99.1%); it bounds only with 以上, which is tested above.
  if (BEFORE_AT_LEAST.test(before) && !/达到?$/u.test(before)) return '不少于';
  return null;
}
