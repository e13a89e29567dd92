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

const LATIN_RUN = /[\u0021-\u007E]+/gu;

/**
 * Gives a long run of Latin letters or digits places to break (zero width), so that it never leaves its cell.
 * Runs that fit are left alone: a number is not broken where it need not be.
 */
export function breakLongRuns(text: string, width: number): string {
  const room = Math.max(2, Math.floor(width / 0.62));
  return text.replace(LATIN_RUN, (run) =>
    run.length <= room
      ? run
      : run.replace(new RegExp(`.{${room}}(?=.)`, 'gu'), (piece) => `${piece}\u200B`),
  );
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
