import type { Entry } from './entries.ts';

/** A finding to which the department owes a word: a contradiction or an oddity, not yet explained. */
export const isOwed = ({ tone, explanation }: Entry): boolean =>
  (tone === 'contradiction' || tone === 'explain') && explanation === '';

const WORDS = [
  ['contradiction', '相互矛盾'],
  ['explain', '请说明'],
] as const;

/** 还缺什么: the verdicts' own words and counts, so that this line and the tabs below never tell two numbers. */
export function whatIsMissing(entries: readonly Entry[]): Readonly<{ main: string; more: string }> {
  const parts = WORDS.flatMap(([tone, word]) => {
    const count = entries.filter((entry) => entry.tone === tone && isOwed(entry)).length;
    return count === 0 ? [] : [`${word} ${count} 处`];
  });
  const explained = entries.filter(({ explanation }) => explanation !== '').length;
  const done = explained === 0 ? '' : `已说明 ${explained} 处`;
  return parts.length === 0
    ? { main: '没有', more: done }
    : {
        main: parts.join('、'),
        more: ['还没有写说明', done].filter((part) => part !== '').join('，'),
      };
}
