import { toHalfWidth } from '@mingjian/engine';

const MARKUP = /<\/?[a-z]{1,3}>|\^\{\s*(\d+\.?)\s*\}/giu;

/** Readable text of a cell: mark-up gone, blanks between Chinese characters closed, other blanks single. */
export function tidyText(text: string): string {
  return text
    .replace(MARKUP, '$1')
    .replace(/\s+/gu, ' ')
    .replace(
      /(?<=[\p{Script=Han}，。、；：（）《》“”])\s+(?=[\p{Script=Han}，。、；：（）《》“”])/gu,
      '',
    )
    .trim();
}

const NUMBERING =
  /^(?:其中[:：]?|[一二三四五六七八九十]{1,3}[、.]|\(?[一二三四五六七八九十]{1,3}\)|\d{1,2}[.、](?!\d)|\(\d{1,2}\))/u;

/**
 * The part of a label that is compared: half-width, no blanks, quotes, brackets or list numbers.
 * "十三、交通运输支出" and "交通运输支出" are the same line of a form.
 */
export function labelKey(text: string): string {
  const known = KEYS.get(text);
  if (known !== undefined) return known;
  const key = computeKey(text);
  // Labels of forms repeat endlessly; the cap keeps a hostile document from filling memory.
  if (KEYS.size < 4096 && text.length <= 40) KEYS.set(text, key);
  return key;
}

const KEYS = new Map<string, string>();

function computeKey(text: string): string {
  let key = toHalfWidth(text.replace(MARKUP, ' ')).replace(/\s+/gu, '');
  for (let before = ''; before !== key;) {
    before = key;
    key = key.replace(NUMBERING, '');
  }
  return key.replace(/[^\p{Script=Han}\p{L}\p{N}%]/gu, '');
}
