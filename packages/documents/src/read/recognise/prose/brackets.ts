import type { Mention } from './mention.ts';

/** Where a bracket opens and closes in a paragraph's text; one that never closes ends with the text. */
export type Bracket = Readonly<{ from: number; to: number }>;

/** The innermost bracket around a place of the text, or null. */
export function bracketAround(text: string, at: number): Bracket | null {
  let depth = 0;
  // Sentences of real length; an endless one stays cheap.
  for (let i = at - 1; i >= Math.max(0, at - 600) && text.charAt(i) !== '。'; i -= 1) {
    const character = text.charAt(i);
    if (character === ')') depth += 1;
    else if (character === '(') {
      if (depth === 0) return { from: i, to: closing(text, i) };
      depth -= 1;
    }
  }
  return null;
}

function closing(text: string, from: number): number {
  let depth = 0;
  for (let i = from; i < Math.min(text.length, from + 1200); i += 1) {
    if (text.charAt(i) === '(') depth += 1;
    else if (text.charAt(i) === ')') {
      depth -= 1;
      if (depth === 0) return i;
    }
  }
  return text.length;
}

/** 860.40万元(其中人员经费…、含上年结转…): a number in a bracket behind another number is a detail of that number. */
export function detailBracket(mention: Mention, all: readonly Mention[]): Bracket | null {
  const { text } = mention.paragraph;
  const bracket = bracketAround(text, mention.token.start);
  if (!bracket) return null;
  const behind = all.some((m) => m.token.unitEnd === bracket.from);
  const worded = /^\((?:其中|含|包含|包括|不含|扣除|其他|另)/u.test(
    text.slice(bracket.from, bracket.from + 4),
  );
  return behind || worded ? bracket : null;
}
