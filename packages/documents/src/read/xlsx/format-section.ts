import type { DateParts } from './serial-date.ts';

/** One section of a number format: literals around one number pattern, or the parts of a date. */
export type FormatSection =
  | Readonly<{ kind: 'general'; before: string; after: string }>
  | Readonly<{ kind: 'text'; before: string; after: string }>
  | Readonly<{ kind: 'literal'; text: string }>
  | Readonly<{ kind: 'date'; parts: DateParts }>
  | Readonly<{
      kind: 'number';
      before: string;
      after: string;
      /** Decimals always shown, and at most shown. */
      minDecimals: number;
      maxDecimals: number;
      minIntegers: number;
      thousands: boolean;
      percents: number;
      /** Trailing commas, each dividing by 1000. */
      scaledBy: number;
    }>;

/** A token of a format: literal text, or a code letter run. */
type Token = Readonly<{ literal: boolean; text: string }>;

function tokenize(section: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < section.length) {
    const character = section[at]!;
    if (character === '"') {
      const end = section.indexOf('"', at + 1);
      const stop = end < 0 ? section.length : end;
      tokens.push({ literal: true, text: section.slice(at + 1, stop) });
      at = stop + 1;
    } else if (character === '\\') {
      tokens.push({ literal: true, text: section[at + 1] ?? '' });
      at += 2;
    } else if (character === '_' || character === '*') {
      // Padding by another character's width, or fill: nothing a reader sees as text.
      at += 2;
    } else if (character === '[') {
      const end = section.indexOf(']', at);
      const inside = section.slice(at + 1, end < 0 ? section.length : end);
      const currency = /^\$([^-]+)/.exec(inside);
      if (currency) tokens.push({ literal: true, text: currency[1]! });
      at = end < 0 ? section.length : end + 1;
    } else {
      tokens.push({ literal: false, text: character });
      at += 1;
    }
  }
  return tokens;
}

/** Splits a format code at its semicolons, quotes and brackets respected. */
export function splitSections(code: string): string[] {
  const sections = [''];
  let at = 0;
  while (at < code.length) {
    const character = code[at]!;
    let taken = 1;
    if (character === '"' || character === '[') {
      const end = code.indexOf(character === '"' ? '"' : ']', at + 1);
      taken = (end < 0 ? code.length : end + 1) - at;
    } else if (character === '\\' || character === '_' || character === '*') taken = 2;
    if (character === ';') sections.push('');
    else sections[sections.length - 1] += code.slice(at, at + taken);
    at += taken;
  }
  return sections;
}

function dateParts(tokens: readonly Token[]): DateParts | null {
  const codes = tokens
    .filter((token) => !token.literal)
    .map((token) => token.text)
    .join('')
    .replace(/general/i, '');
  if (!/[ymdhsYMDHS]/.test(codes) || /[#?]/.test(codes)) return null;
  const lower = codes.toLowerCase();
  // "m" is minutes after an hour or before seconds, and months otherwise.
  const minutes = /h[^ymd]*m|m[^ymdh]*s/.test(lower);
  const months = (lower.match(/m+/g) ?? []).length > (minutes ? 1 : 0);
  return {
    year: lower.includes('y') || lower.includes('e'),
    month: months,
    day: lower.includes('d'),
    time: /[hs]/.test(lower),
    seconds: lower.includes('s'),
  };
}

/** Understands one section. Fractions ("# ?/?") and scientific notation are shown in full as plain decimals. */
export function parseSection(section: string): FormatSection {
  // Elapsed time ([h]:mm beyond a day) has no civil date; the stored number says it better.
  if (/\[(?:h+|m+|s+)\]/i.test(section)) return { kind: 'general', before: '', after: '' };
  const tokens = tokenize(section);
  const codes = tokens.map((token) => (token.literal ? '' : token.text)).join('');
  if (/general|g\/通用格式/i.test(codes)) {
    const [before = '', after = ''] = literalsAround(tokens, /[A-Za-z/通用格式]/);
    return { kind: 'general', before, after };
  }
  const parts = dateParts(tokens);
  if (parts) return { kind: 'date', parts };
  if (codes.includes('@')) {
    const [before = '', after = ''] = literalsAround(tokens, /@/);
    return { kind: 'text', before, after };
  }
  if (!/[0#?]/.test(codes)) {
    return { kind: 'literal', text: tokens.map((token) => token.text).join('') };
  }
  if (/[eE][+-]|\//.test(codes)) return { kind: 'general', before: '', after: '' };
  return numberSection(tokens, codes);
}

function numberSection(tokens: readonly Token[], codes: string): FormatSection {
  const [before = '', after = ''] = literalsAround(tokens, /[0#?.,]/);
  const pattern = codes.replace(/[^0#?.,]/g, '');
  const scaledBy = (/,+(?=\.|$)/.exec(pattern)?.[0] ?? '').length;
  const [integers = '', decimals = ''] = pattern.replace(/,+(?=\.|$)/, '').split('.');
  return {
    kind: 'number',
    before,
    after,
    minDecimals: (decimals.match(/0/g) ?? []).length,
    maxDecimals: decimals.replaceAll(',', '').length,
    minIntegers: (integers.match(/0/g) ?? []).length,
    thousands: integers.includes(','),
    percents: codes.split('%').length - 1,
    scaledBy,
  };
}

/** Visible text before and after the pattern; unquoted signs such as "-", "(", "%", "￥" show as they are. */
function literalsAround(tokens: readonly Token[], pattern: RegExp): [string, string] {
  const isPattern = (token: Token): boolean => !token.literal && pattern.test(token.text);
  const first = tokens.findIndex(isPattern);
  const last = tokens.findLastIndex(isPattern);
  const text = (part: readonly Token[]): string => part.map((token) => token.text).join('');
  return [text(tokens.slice(0, first)), text(tokens.slice(last + 1))];
}
