import { chineseOrdinal } from './headings.ts';

/** A number in words that counts something: 四个, 两期, 七家, 百分之九十五. */
export type WordedNumber = Readonly<{
  start: number;
  end: number;
  value: string;
  unit: string;
}>;

const COUNTED =
  /(?<![第每十百千万零〇一二三四五六七八九之任某另同逐])(两|[二三四五六七八九]?十[一二三四五六七八九]?|[一二三四五六七八九])(个|项|期|家|次|批|场|台|辆|套|宗|名|类|份|件)(?!方面|百分点|是|月|阶段|五)/gu;
const PERCENT =
  /百分之([一二三四五六七八九]?十?[一二三四五六七八九]?|一百)(?![点\d一二三四五六七八九十百])/gu;

/** Counts and percents written in Chinese numerals. 一个 counts only where the sentence is a count: 共一个, 指标一个，即…. */
export function wordedNumbers(text: string): readonly WordedNumber[] {
  const found: WordedNumber[] = [];
  for (const match of text.matchAll(COUNTED)) {
    const [whole, numeral = '', unit = ''] = match;
    const value = numeral === '两' ? 2 : chineseOrdinal(numeral);
    if (value === null) continue;
    if (value === 1) {
      const before = text.slice(Math.max(0, match.index - 3), match.index);
      const after = text.charAt(match.index + whole.length);
      if (!/[共计标]$/u.test(before) || !/^[，,、。;:]?$/u.test(after)) continue;
    }
    found.push({
      start: match.index,
      end: match.index + numeral.length,
      value: String(value),
      unit,
    });
  }
  for (const match of text.matchAll(PERCENT)) {
    const [whole, numeral = ''] = match;
    const value = numeral === '一百' ? 100 : chineseOrdinal(numeral);
    if (value === null) continue;
    found.push({
      start: match.index,
      end: match.index + whole.length,
      value: String(value),
      unit: '%',
    });
  }
  return found;
}
