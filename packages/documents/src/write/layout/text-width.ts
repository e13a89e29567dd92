/** Width of a text in em: Chinese characters and full-width signs count 1, others a little over a half. */
export function textWidth(text: string): number {
  let width = 0;
  for (const sign of text) width += isWide(sign) ? 1 : 0.56;
  return width;
}

function isWide(sign: string): boolean {
  const code = sign.codePointAt(0) ?? 0;
  return code >= 0x2e80 || (code >= 0x2010 && code <= 0x22ff) || (code >= 0x2460 && code <= 0x27bf);
}

/** How many lines a text takes in a column of `width` em; an upper estimate, so that rows are never too low. */
export function lineCount(text: string, width: number): number {
  const room = Math.max(1, width);
  let lines = 0;
  for (const line of text.split('\n')) lines += Math.max(1, Math.ceil(textWidth(line) / room));
  return lines;
}

/** Signs between which a line may not break: everything but blanks, Chinese characters and full-width signs. */
const UNBROKEN_RUN = /[^\s\u2E80-\u9FFF\uF900-\uFAFF\uFF00-\uFFEF\p{Script=Han}]+/gu;

/** Upper widths of Latin signs in em, so that a piece that should fit does fit, bold too. */
function latinWidth(sign: string): number {
  if (/\p{M}/u.test(sign)) return 0;
  if (sign === 'W' || sign > '\u024F') return 1.2;
  if (/[MmwQ@%&ÆŒ]/u.test(sign)) return 1.05;
  if (/[A-Z]/u.test(sign)) return 0.78;
  return /[\d.,:;()/'"|!\-[\]{}ijlftr]/u.test(sign) ? 0.57 : 0.64;
}

/**
 * Gives a long run of Latin letters or digits places to break (U+200B), so that it never leaves its cell.
 * Runs that fit are left alone: a number is not broken where it need not be.
 */
export function breakLongRuns(text: string, width: number): string {
  const room = Math.max(1, width);
  return text.replace(UNBROKEN_RUN, (run) => {
    let used = 0;
    let broken = '';
    for (const sign of run) {
      const own = latinWidth(sign);
      // A mark (width 0) stays with its letter.
      if (own > 0 && used + own > room && used > 0) {
        broken += '\u200B';
        used = 0;
      }
      broken += sign;
      used += own;
    }
    return broken;
  });
}

/** Smallest share of the type size that is still easy to read in print (9 pt becomes 6.3 pt). */
const SMALLEST = 0.7;

/** By how much a number is set smaller so that it stays on one line: a broken number is misread. 1 where it fits or is text. */
export function numberScale(text: string, width: number): number {
  if (!/^[-+]?[\d.,]+%?$/u.test(text)) return 1;
  let own = 0;
  for (const sign of text) own += latinWidth(sign);
  return own <= width ? 1 : Math.max(SMALLEST, width / own);
}

/** Width in em of each cell's columns, from relative column widths and the text width of the page. */
export function spanWidth(
  columns: readonly number[],
  column: number,
  columnSpan: number,
  total: number,
): number {
  const all = columns.reduce((left, right) => left + right, 0);
  const own = columns.slice(column, column + columnSpan).reduce((left, right) => left + right, 0);
  return (own / all) * total;
}
