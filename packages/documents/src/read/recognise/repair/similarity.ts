/** Edits (insert, delete, replace) between two short texts; more than `limit` is reported as limit + 1. */
export function editDistance(a: string, b: string, limit: number): number {
  const left = [...a];
  const right = [...b];
  if (Math.abs(left.length - right.length) > limit) return limit + 1;
  let row = right.map((_, index) => index + 1);
  row.unshift(0);
  for (let i = 1; i <= left.length; i++) {
    const next = [i];
    for (let j = 1; j <= right.length; j++) {
      const replace = (row[j - 1] ?? 0) + (left[i - 1] === right[j - 1] ? 0 : 1);
      next.push(Math.min(replace, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
    if (Math.min(...row) > limit) return limit + 1;
  }
  return row[right.length] ?? limit + 1;
}

/** Characters that both texts have, whatever their order: a cheap upper bound for what an edit distance can find alike. */
function commonCharacters(a: string, b: string): number {
  let common = 0;
  let rest = b;
  for (const character of a) {
    const at = rest.indexOf(character);
    if (at < 0) continue;
    common += 1;
    rest = rest.slice(0, at) + rest.slice(at + 1);
  }
  return common;
}

/** 1 for equal texts, 0 for nothing in common; below `floor` the answer is 0. */
export function similarity(a: string, b: string, floor = 0.6): number {
  if (a === b) return 1;
  const longest = Math.max([...a].length, [...b].length);
  if (longest === 0) return 0;
  const limit = Math.floor(longest * (1 - floor));
  if (longest - commonCharacters(a, b) > limit) return 0;
  const distance = editDistance(a, b, limit);
  return distance > limit ? 0 : 1 - distance / longest;
}

/**
 * The one candidate that a misread or cut label must mean: equal, else a cut end of at least four characters, else the most
 * similar when no other comes near. Two equally good candidates give null.
 */
export function bestMatch<T>(
  text: string,
  candidates: readonly T[],
  keysOf: (candidate: T) => readonly string[],
  floor = 0.75,
): T | null {
  if (text === '') return null;
  const equal = candidates.filter((candidate) => keysOf(candidate).includes(text));
  if (equal.length > 0) return equal.length === 1 ? (equal[0] ?? null) : null;
  let best: T | null = null;
  let bestScore = 0;
  let second = 0;
  for (const candidate of candidates) {
    let score = 0;
    for (const key of keysOf(candidate)) {
      if (text.length >= 4 && key.startsWith(text) && text.length * 2 >= key.length)
        score = Math.max(score, 1 + text.length / key.length / 10);
      else if (text.length >= 3) score = Math.max(score, similarity(text, key, floor));
    }
    if (score > bestScore) {
      second = bestScore;
      best = candidate;
      bestScore = score;
    } else if (score > second) second = score;
  }
  return bestScore >= floor && bestScore > second ? best : null;
}
