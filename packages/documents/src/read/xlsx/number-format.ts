import { type FormatSection, parseSection, splitSections } from './format-section.ts';
import { serialDateText } from './serial-date.ts';
import {
  roundStored,
  type StoredNumber,
  storedText,
  trimNumber,
  withoutBinaryNoise,
} from './stored-number.ts';

/** A number format ready to show numbers. */
export type NumberFormat = readonly FormatSection[];

/** Formats that a workbook may name by number alone, as the Chinese editions define them. */
const BUILT_IN: Readonly<Record<number, string>> = {
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  5: '"￥"#,##0;"￥"\\-#,##0',
  6: '"￥"#,##0;"￥"\\-#,##0',
  7: '"￥"#,##0.00;"￥"\\-#,##0.00',
  8: '"￥"#,##0.00;"￥"\\-#,##0.00',
  9: '0%',
  10: '0.00%',
  11: '0.00E+00',
  12: '# ?/?',
  13: '# ??/??',
  14: 'yyyy/m/d',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm',
  19: 'h:mm:ss',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'yyyy/m/d h:mm',
  27: 'yyyy"年"m"月"',
  28: 'm"月"d"日"',
  29: 'm"月"d"日"',
  30: 'm-d-yy',
  31: 'yyyy"年"m"月"d"日"',
  32: 'h"时"mm"分"',
  33: 'h"时"mm"分"ss"秒"',
  36: 'yyyy"年"m"月"',
  37: '#,##0;-#,##0',
  38: '#,##0;-#,##0',
  39: '#,##0.00;-#,##0.00',
  40: '#,##0.00;-#,##0.00',
  41: '_ * #,##0_ ;_ * -#,##0_ ;_ * "-"_ ;_ @_ ',
  42: '_ "￥"* #,##0_ ;_ "￥"* -#,##0_ ;_ "￥"* "-"_ ;_ @_ ',
  43: '_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * "-"??_ ;_ @_ ',
  44: '_ "￥"* #,##0.00_ ;_ "￥"* -#,##0.00_ ;_ "￥"* "-"??_ ;_ @_ ',
  45: 'mm:ss',
  46: '[h]:mm:ss',
  47: 'mm:ss',
  49: '@',
  50: 'yyyy"年"m"月"',
  51: 'm"月"d"日"',
  52: 'yyyy"年"m"月"',
  53: 'm"月"d"日"',
  54: 'm"月"d"日"',
  57: 'yyyy"年"m"月"',
  58: 'm"月"d"日"',
};

/** Parses a format code; number 0 and unknown numbers are General. */
export const parseNumberFormat = (code: string): NumberFormat =>
  splitSections(code.slice(0, 512)).map(parseSection);

/** The code of a built-in format number, or null for General. */
export const builtInFormat = (id: number): string | null => BUILT_IN[id] ?? null;

const group = (digits: string): string => digits.replace(/\B(?=(\d{3})+(?!\d))/g, ',');

function plain(value: StoredNumber, section: FormatSection & { kind: 'number' }): string {
  const factor = 2 * section.percents - 3 * section.scaledBy;
  const moved =
    factor >= 0
      ? { coefficient: value.coefficient * 10n ** BigInt(factor), scale: value.scale }
      : { coefficient: value.coefficient, scale: value.scale - factor };
  const rounded = roundStored(moved, section.maxDecimals);
  let [integers = '0', decimals = ''] = storedText(rounded).split('.');
  while (decimals.length > section.minDecimals && decimals.endsWith('0')) {
    decimals = decimals.slice(0, -1);
  }
  if (section.minIntegers === 0 && integers === '0' && decimals !== '') integers = '';
  integers = integers.padStart(section.minIntegers, '0');
  if (section.thousands) integers = group(integers);
  // ".5" would be read as 5 by a hasty eye and by some parsers; the zero is harmless.
  if (integers === '') integers = '0';
  return decimals === '' ? integers : `${integers}.${decimals}`;
}

const absolute = (value: StoredNumber): StoredNumber =>
  value.coefficient < 0n ? { ...value, coefficient: -value.coefficient } : value;

/**
 * What a person sees in the cell. Two liberties, both for the sake of the figure: a negative section that marks
 * minus by colour alone gets its sign, and a zero shown as a dash is written as the zero it is, because in these
 * tables a dash means "not applicable".
 */
export function showNumber(stored: StoredNumber, format: NumberFormat, date1904: boolean): string {
  const value = withoutBinaryNoise(stored);
  const negative = value.coefficient < 0n;
  const zero = value.coefficient === 0n;
  const own = negative && format.length > 1 && format[1]!.kind !== 'text' ? format[1] : undefined;
  const zeroSection =
    zero && format.length > 2 && format[2]!.kind !== 'text' ? format[2] : undefined;
  let section = own ?? zeroSection ?? format[0];
  if (zeroSection?.kind === 'literal' && /^[\s\-—–?]*$/.test(zeroSection.text)) {
    if (zeroSection.text.trim() === '') return '';
    section = format[0];
  }
  if (
    zeroSection &&
    zeroSection !== format[0] &&
    zeroSection.kind === 'number' &&
    /-/.test(zeroSection.before)
  ) {
    section = format[0];
  }
  const shown = showIn(section, own ? absolute(value) : value, date1904);
  const marked = own === undefined || /[-(（▲△－−]/.test(shown);
  return marked ? shown : `-${shown}`;
}

function showIn(
  section: FormatSection | undefined,
  value: StoredNumber,
  date1904: boolean,
): string {
  const general = storedText(trimNumber(value));
  switch (section?.kind) {
    case undefined:
      return general;
    case 'general':
    case 'text':
      return section.before + general + section.after;
    case 'literal':
      return section.text.trim();
    case 'date':
      return serialDateText(value, section.parts, date1904) ?? general;
    case 'number': {
      const body = plain(absolute(value), section);
      const sign = value.coefficient < 0n && /[1-9]/.test(body) ? '-' : '';
      return `${sign}${section.before}${body}${section.after}`.trim();
    }
  }
}
