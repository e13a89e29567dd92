import type { Finding, Repair } from './finding.ts';

/** The few ways to agree that are shown, and what is said of the others. @term 所列改法 */
export type ShownRepairs = Readonly<{
  shown: readonly Repair[];
  /** "" where nothing is left to say. */
  rest: string;
}>;

const MOST = 3;

/**
 * At most three repairs, the likeliest first. Where more than three are equally likely, nothing speaks for one of them: then the number
 * that was checked stands first, as the sum comes out, and the tie is said.
 */
export function shownRepairs({
  repairs,
  numbers,
}: Pick<Finding, 'repairs' | 'numbers'>): ShownRepairs {
  const best = repairs.filter(({ rank }) => rank !== undefined && rank === repairs[0]?.rank);
  const own = repairs.find(({ fact }) => fact !== undefined && fact === numbers[0]?.fact);
  const ordered =
    best.length > MOST && own ? [own, ...repairs.filter((repair) => repair !== own)] : repairs;
  const shown = ordered.slice(0, MOST);
  const left = repairs.length - shown.length;
  const words = [
    left > 0 ? `另有 ${left} 种改法也能相符` : '',
    best.length > 1 ? `${best.length} 种同样可能，单凭数字分不出是哪一个` : '',
  ].filter((part) => part !== '');
  return { shown, rest: words.length === 0 ? '' : `${words.join('；')}。` };
}

/** 若合计为 12.00 万元，则全部相符（一位不同）: arithmetic, never advice. */
export function repairSentence({ label, from, to }: Repair): string {
  const [, condition, outcome] = /^(.+)时(.+)$/u.exec(label) ?? [];
  return condition === undefined || outcome === undefined
    ? `若${label}不是 ${from} 而是 ${to}，则全部相符`
    : `若${condition}（现写 ${from}），则${outcome.replace(/^各数相符/u, '全部相符')}`;
}
