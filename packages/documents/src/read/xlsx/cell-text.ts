import { showNumber } from './number-format.ts';
import { unescapeWorkbookText } from './shared-strings.ts';
import type { StoredCell } from './sheet-events.ts';
import { parseStoredNumber, storedText, withoutBinaryNoise } from './stored-number.ts';
import type { StyleFormats } from './styles.ts';

/** What a workbook lends its cells. */
export type CellContext = Readonly<{
  strings: readonly string[];
  formats: StyleFormats;
  date1904: boolean;
}>;

/** A cell as a person sees it; `stored` where the print hides digits; `problem` where no trusty text was found. */
export type CellText = Readonly<{ text: string; stored?: string; problem?: string }>;

/** Turns a stored cell into text. */
export function cellText(cell: StoredCell, context: CellContext): CellText {
  switch (cell.type) {
    case 's': {
      const shared = context.strings[Number(cell.value)];
      return cell.value === ''
        ? { text: '' }
        : shared === undefined
          ? { text: '', problem: `引用的第 ${cell.value} 条共享文字不存在` }
          : { text: shared };
    }
    case 'inlineStr':
      return { text: unescapeWorkbookText(cell.inline) };
    case 'str':
      return { text: unescapeWorkbookText(cell.value) };
    case 'b':
      return { text: cell.value === '1' || cell.value === 'true' ? 'TRUE' : 'FALSE' };
    case 'e':
      return { text: cell.value, problem: '单元格是错误值，没有可用的数' };
    case 'd':
      return { text: cell.value.replace(/T00:00:00(?:\.0+)?Z?$/, '').replace('T', ' ') };
    default:
      return numberText(cell, context);
  }
}

function numberText(cell: StoredCell, context: CellContext): CellText {
  if (cell.value === '') {
    // Some writers put inline text without saying so.
    if (cell.inline !== '') return { text: unescapeWorkbookText(cell.inline) };
    return cell.formula === null
      ? { text: '' }
      : { text: '', problem: '公式没有保存计算结果，请用 WPS 或 Excel 打开并保存一次' };
  }
  const stored = parseStoredNumber(cell.value);
  if (!stored) return { text: cell.value, problem: '不是数，按原样保留' };
  const text = showNumber(stored, context.formats(cell.style), context.date1904);
  const exactText = storedText(withoutBinaryNoise(stored));
  // A date's serial number is no figure of the document.
  const isPlain = text === exactText || /^\d{4}-\d\d/.test(text);
  return isPlain ? { text } : { text, stored: exactText };
}
