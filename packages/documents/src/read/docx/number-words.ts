const DIGITS = '〇一二三四五六七八九';

/** 1 is 一, 10 is 十, 21 is 二十一, 105 is 一百零五: the counting of headings. */
export function chineseCounting(value: number): string {
  if (value <= 0 || value > 9999) return String(value);
  const units = ['', '十', '百', '千'];
  let words = '';
  let gap = false;
  for (let power = 3; power >= 0; power--) {
    const digit = Math.floor(value / 10 ** power) % 10;
    if (digit === 0) gap = words !== '';
    else {
      words += `${gap ? '零' : ''}${DIGITS[digit]}${units[power]}`;
      gap = false;
    }
  }
  return words.replace(/^一十/, '十');
}

function letters(value: number): string {
  // Word repeats the letter after z: 27 is "aa", 28 is "bb".
  const letter = String.fromCharCode(97 + ((value - 1) % 26));
  return letter.repeat(Math.min(20, Math.floor((value - 1) / 26) + 1));
}

const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];

function roman(value: number): string {
  let rest = Math.min(value, 3999);
  let words = '';
  for (const [worth, word] of ROMAN) {
    while (rest >= worth) {
      words += word;
      rest -= worth;
    }
  }
  return words;
}

/** A list number in one of the formats that Word and WPS offer to Chinese users; others fall back to digits. */
export function numberInFormat(value: number, format: string): string {
  if (value < 1) return format === 'none' ? '' : String(value);
  switch (format) {
    case 'none':
    case 'bullet':
      return '';
    case 'chineseCounting':
    case 'chineseCountingThousand':
    case 'japaneseCounting':
    case 'taiwaneseCounting':
    case 'taiwaneseCountingThousand':
    case 'koreanDigital2':
      return chineseCounting(value);
    case 'ideographDigital':
    case 'japaneseDigitalTenThousand':
    case 'taiwaneseDigital':
      return [...String(value)].map((digit) => DIGITS[Number(digit)]).join('');
    case 'chineseLegalSimplified':
      return chineseCounting(value).replace(
        /[一二三四五六七八九十百千]/g,
        (word) => '壹贰叁肆伍陆柒捌玖拾佰仟'['一二三四五六七八九十百千'.indexOf(word)]!,
      );
    case 'decimalEnclosedCircle':
    case 'decimalEnclosedCircleChinese':
      return value <= 20 ? String.fromCharCode(0x245f + value) : String(value);
    case 'decimalEnclosedParen':
      return value <= 20 ? String.fromCharCode(0x2473 + value) : `(${value})`;
    case 'decimalFullWidth':
      return [...String(value)]
        .map((digit) => String.fromCharCode(0xff10 + Number(digit)))
        .join('');
    case 'decimalZero':
      return String(value).padStart(2, '0');
    case 'lowerLetter':
      return letters(value);
    case 'upperLetter':
      return letters(value).toUpperCase();
    case 'lowerRoman':
      return roman(value);
    case 'upperRoman':
      return roman(value).toUpperCase();
    default:
      return String(value);
  }
}
