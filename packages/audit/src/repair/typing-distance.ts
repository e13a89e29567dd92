/** How a printed number may have become another one at the keyboard. */
export type Slip = Readonly<{ distance: number; words: string }>;

const digitsOf = (text: string): string => text.replace(/[^\d]/g, '').replace(/^0+(?=\d)/, '');
const signOf = (text: string): string => (text.startsWith('-') ? '-' : '');

function isSwap(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  const off = [...a].flatMap((digit, i) => (digit === b[i] ? [] : [i]));
  const [first, second] = off;
  if (off.length !== 2 || first === undefined || second !== first + 1) return false;
  return a[first] === b[second] && a[second] === b[first];
}

const isMissing = (short: string, long: string): boolean =>
  long.length === short.length + 1 &&
  [...long].some((_, at) => long.slice(0, at) + long.slice(at + 1) === short);

function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}

/**
 * Distance between two prints of a number on one grid: a sign, a factor of ten, two neighbouring digits swapped, a digit missing or
 * doubled, a digit mistyped; then the number of digits that differ.
 */
export function typingDistance(from: string, to: string): Slip {
  const a = digitsOf(from);
  const b = digitsOf(to);
  const sameSign = signOf(from) === signOf(to);
  if (a === b) return sameSign ? { distance: 0, words: '' } : { distance: 1, words: '正负号相反' };
  if (!sameSign) return { distance: 2 + editDistance(a, b), words: '' };
  if (isSwap(a, b)) return { distance: 1, words: '相邻两位颠倒' };
  if (a === `${b}0` || b === `${a}0`) return { distance: 1, words: '差十倍' };
  if (isMissing(a, b)) return { distance: 1, words: '少一位' };
  if (isMissing(b, a)) return { distance: 1, words: '多一位' };
  const distance = editDistance(a, b);
  return { distance: distance + (distance === 1 ? 0 : 1), words: distance === 1 ? '一位不同' : '' };
}
