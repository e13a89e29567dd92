import type { MadeBook, MadeFact, Truth } from './book.ts';
import { DIGITS, grid, printOf } from './oracle-grid.ts';

type Ratio = Extract<Truth, { form: 'ratio' }>;
type Linear = Extract<Truth, { form: 'linear' }>;

const HUNDRED = 100n * 10n ** BigInt(DIGITS);
/** 0.01 万元, on which a figure stands that is printed in another report only. */
const CENT = 10n ** BigInt(DIGITS - 2);

/** Facts that print one figure, by fact. */
function printsOfOneFigure(truths: readonly Truth[]): (fact: string) => readonly string[] {
  const groups = new Map<string, Set<string>>();
  for (const truth of truths) {
    if (truth.form !== 'linear' || truth.operator !== '=' || truth.terms.length !== 2) continue;
    const [[a, one], [b, other]] = truth.terms as [[string, number], [string, number]];
    if (one !== -other) continue;
    const joined = new Set([a, b, ...(groups.get(a) ?? []), ...(groups.get(b) ?? [])]);
    for (const fact of joined) groups.set(fact, joined);
  }
  return (fact) => [...(groups.get(fact) ?? [fact])];
}

/** part ÷ whole prints as `percent`, rounded or cut off. */
function prints(percent: MadeFact, part: bigint, whole: bigint): boolean {
  if (whole <= 0n) return false;
  const step = grid(percent);
  const shown = printOf(percent);
  const value = part * HUNDRED;
  return (2n * shown - step) * whole <= 2n * value && value < (shown + step) * whole;
}

/**
 * Leaves out what an office may have worked out from its own prints: a percent that two prints give, a difference of two prints.
 * What it says then binds no exact amount.
 */
export function bindingTruths(book: MadeBook, cutOff: boolean): readonly Truth[] {
  const facts = new Map(book.document.facts.map((fact) => [fact.id, fact]));
  const twins = printsOfOneFigure(book.truths);
  /** The prints of a figure that somebody divides: not the one in 亿元 where there is one in 万元. */
  const all = (id: string): readonly MadeFact[] => {
    const found = twins(id).flatMap((twin) => facts.get(twin) ?? []);
    const fine = found.filter((fact) => fact.unit !== '亿元');
    return fine.length > 0 ? fine : found;
  };
  const values = (id: string): readonly bigint[] => [...new Set(all(id).map(printOf))];

  /** Σ of prints, each term with any of its prints. */
  const sums = (terms: Ratio['part']): readonly bigint[] =>
    terms.reduce<readonly bigint[]>(
      (found, [id, k]) => found.flatMap((sum) => values(id).map((v) => sum + BigInt(k) * v)),
      [0n],
    );

  const deltaBetween = (part: Ratio['part']): readonly bigint[] =>
    part.length !== 2
      ? []
      : book.truths.flatMap((truth) => {
          if (truth.form !== 'linear' || truth.terms.length !== 3) return [];
          const [current, prior, delta] = truth.terms.map(([id]) => id);
          const isIts = part[0]?.[0] === current && part[1]?.[0] === prior;
          return isIts && delta !== undefined && book.deltas.has(delta) ? values(delta) : [];
        });

  /** How far the exact amount may lie above its print, in halves of 10⁻⁸. */
  const rest = (fact: MadeFact | bigint): readonly [bigint, bigint] => {
    const step = typeof fact === 'bigint' ? fact : grid(fact);
    return cutOff ? [0n, 2n * step - 1n] : [-step, step];
  };

  /** Last year's figure stands in another report: any print there that this year's and the change leave possible. */
  function fitsUnprintedPrior(truth: Ratio, percent: MadeFact): boolean {
    const [[current], [delta, sign]] = truth.whole as [[string, number], [string, number]];
    return all(current).some((now) =>
      all(delta).some((change) => {
        const [nowLow, nowHigh] = rest(now);
        const [changeLow, changeHigh] = rest(change);
        const middle = printOf(now) + BigInt(sign) * printOf(change);
        const [low, high] =
          sign > 0
            ? [changeLow + nowLow, changeHigh + nowHigh]
            : [nowLow - changeHigh, nowHigh - changeLow];
        const [own, over] = rest(CENT);
        const first = (2n * middle + low - over) / (2n * CENT) - 1n;
        const last = (2n * middle + high - own) / (2n * CENT) + 1n;
        // Beside an amount in 亿元 any figure of last year's in 万元 is possible: the exact relation covers those.
        if (last - first > 50n) return false;
        for (let at = first; at <= last; at += 1n) {
          const prior = at * CENT;
          const off = 2n * (prior - middle);
          if (off < low - over || off > high - own) continue;
          const difference = sign < 0 ? printOf(now) - prior : prior - printOf(now);
          if ([printOf(change), difference].some((part) => prints(percent, part, prior)))
            return true;
        }
        return false;
      }),
    );
  }

  const isRatioExplained = (truth: Ratio): boolean => {
    const percent = facts.get(truth.percent);
    if (!percent) return false;
    if (truth.whole.length === 2) return fitsUnprintedPrior(truth, percent);
    const parts = [...sums(truth.part), ...deltaBetween(truth.part)];
    return sums(truth.whole).some((whole) => parts.some((part) => prints(percent, part, whole)));
  };

  const isDifferenceExplained = (truth: Linear): boolean => {
    const delta = truth.terms.find(([id]) => book.deltas.has(id));
    const fact = facts.get(delta?.[0] ?? '');
    if (!delta || !fact || truth.operator !== '=') return false;
    const step = grid(fact);
    return sums(truth.terms.filter((term) => term !== delta)).some((sum) => {
      const off = sum * BigInt(-delta[1]) - printOf(fact);
      return 2n * off >= -step && off < step;
    });
  };

  return book.truths.filter((truth) =>
    truth.form === 'ratio' ? !isRatioExplained(truth) : !isDifferenceExplained(truth),
  );
}

/**
 * Percents one of which may have been filled up: those of a list that add to exactly 100. Offices change the last one or the
 * largest, so each is a possibility of its own.
 */
export function filledShares(
  book: MadeBook,
): readonly (readonly [percent: string, grids: bigint])[] {
  const lists = new Map<string, string[]>();
  for (const truth of book.truths) {
    if (truth.form === 'ratio' && truth.list !== undefined)
      lists.set(truth.list, [...(lists.get(truth.list) ?? []), truth.percent]);
  }
  const facts = new Map(book.document.facts.map((fact) => [fact.id, fact]));
  return [...lists.values()].flatMap((percents) => {
    const own = percents.flatMap((id) => facts.get(id) ?? []);
    const sum = own.reduce((total, fact) => total + printOf(fact), 0n);
    if (sum !== HUNDRED) return [];
    return percents.map((id): [string, bigint] => [id, BigInt(percents.length - 1)]);
  });
}
