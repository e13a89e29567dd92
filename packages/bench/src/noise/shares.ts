import type { Figure } from './figure.ts';
import { hundredths } from './print.ts';
import type { Writer } from './writer.ts';

const DIGITS = 2;
const hundred = 100n * 10n ** BigInt(DIGITS);

/** “占 Z%” for each part of a list; an office that wants them to add to 100 gives the last one what is left. */
export function writeShares(
  w: Writer,
  list: string,
  whole: Figure & { fact: string },
  parts: readonly (Figure & { fact: string })[],
): void {
  const texts = parts.map((part) => w.desk.percent(part, whole, DIGITS));
  if (w.desk.habit.fillsShares) {
    const others = texts
      .slice(0, -1)
      .reduce((sum, text) => sum + BigInt(text.replace('.', '')), 0n);
    texts[texts.length - 1] = hundredths(hundred - others, DIGITS);
  }
  parts.forEach((part, i) => {
    const percent = w.percentage(`正文 ${list}${i + 1}占比`, texts[i] ?? '0.00');
    w.say('share', { part: part.fact, whole: whole.fact, percent });
    w.truth({
      form: 'ratio',
      percent,
      part: [[part.fact, 1]],
      whole: [[whole.fact, 1]],
      list,
    });
  });
}
