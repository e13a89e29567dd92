/** What a mark at the start of a line says about its place in the outline. */
export type HeadingMark = Readonly<{
  /** part 第一部分; 1 一、; 2 （一）; 3 1．; 4 （1）. */
  level: 0 | 1 | 2 | 3 | 4;
  ordinal: number;
  /** Length of the mark in the text. */
  length: number;
}>;

const DIGITS = '〇一二三四五六七八九十';

/** Reads 一 … 九十九; null when it is no such numeral. */
export function chineseOrdinal(text: string): number | null {
  const match = /^([二三四五六七八九])?(十)?([一二三四五六七八九])?$/u.exec(text);
  if (!match || text === '')
    return /^[一二三四五六七八九]$/u.test(text) ? DIGITS.indexOf(text) : null;
  const [, tens, ten, ones] = match;
  if (!ten)
    return ones && !tens ? DIGITS.indexOf(ones) : tens && !ones ? DIGITS.indexOf(tens) : null;
  return (tens ? DIGITS.indexOf(tens) : 1) * 10 + (ones ? DIGITS.indexOf(ones) : 0);
}

/** The heading or list mark at the start of a paragraph's text, or null. */
export function headingMark(text: string): HeadingMark | null {
  const part = /^第([一二三四五六七八九十]{1,3})(?:部分|章|篇)/u.exec(text);
  if (part?.[1]) return mark(0, part[1], part[0].length);
  const first = /^([一二三四五六七八九十]{1,3})[、.．]/u.exec(text);
  if (first?.[1]) return mark(1, first[1], first[0].length);
  const second = /^\(([一二三四五六七八九十]{1,3})\)[、.，]?/u.exec(text);
  if (second?.[1]) return mark(2, second[1], second[0].length);
  const fourth = /^\((\d{1,2})\)[、.]?/u.exec(text);
  if (fourth?.[1]) return { level: 4, ordinal: Number(fourth[1]), length: fourth[0].length };
  // "1.2021年…" is item 1 that begins with a year; "1.5万元" is a number.
  const third = /^(\d{1,2})(?:、|．|\.(?!\d)|\.(?=(?:19|20)\d\d年)|\)(?!\d))/u.exec(text);
  if (third?.[1]) return { level: 3, ordinal: Number(third[1]), length: third[0].length };
  return null;
}

function mark(level: 0 | 1 | 2, numeral: string, length: number): HeadingMark | null {
  const ordinal = chineseOrdinal(numeral);
  return ordinal === null ? null : { level, ordinal, length };
}

/** A marked line that is a title: short, no sentence in it. */
export function isHeading(text: string): boolean {
  const found = headingMark(text);
  if (!found) return false;
  const rest = text.slice(found.length).replace(/\(\d+分\)|\([^)]*\)/gu, '');
  return (
    rest.length <= 30 && !/[，,。；;]/u.test(rest.replace(/[。:]$/u, '')) && !/[：:]./u.test(rest)
  );
}
