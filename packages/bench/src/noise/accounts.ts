import type { Random } from './random.ts';

/** Exact amounts in 分 of one functional 项. */
export type Item = {
  code: string;
  name: string;
  /** Income by source: 财政拨款, 事业, 经营, 其他. */
  fiscal: bigint;
  business: bigint;
  operating: bigint;
  other: bigint;
  /** Expenditure: general budget basic and project, government fund project, own money project. */
  generalBasic: bigint;
  generalProject: bigint;
  fundProject: bigint;
  ownProject: bigint;
};

/** A department's exact accounts of one year; everything that is printed is computed from here. */
export type Accounts = {
  items: Item[];
  openingGeneral: bigint;
  openingFund: bigint;
  openingOwn: bigint;
  fundIncome: bigint;
  economic: { code: string; amount: bigint }[];
  threePublic: { overseas: bigint; purchase: bigint; operation: bigint; reception: bigint };
  vehicles: number[];
  projects: { budget: bigint; executed: bigint }[];
};

const CLASSES = ['201', '205', '206', '207', '208', '210', '211', '213', '221'];
const FUND_CLASS = '212';

/** An amount in 分 between about 100 元 and 1 000 万元, of no particular roundness. */
const money = (r: Random): bigint =>
  BigInt(r.int(0, 9_999)) * 100_000n + BigInt(r.int(10_000, 99_999)) * BigInt(r.int(1, 9));

const maybe = (r: Random, probability: number): bigint => (r.chance(probability) ? money(r) : 0n);

function split(r: Random, total: bigint, parts: number): bigint[] {
  const cuts = Array.from({ length: parts - 1 }, () => BigInt(r.int(0, 1_000_000)))
    .map((cut) => (total * cut) / 1_000_000n)
    .toSorted((a, b) => (a < b ? -1 : a > b ? 1 : 0));
  return [...cuts, total].map((cut, i) => cut - (cuts[i - 1] ?? 0n));
}

function makeItems(r: Random, withFund: boolean): Item[] {
  const classes = CLASSES.filter(() => r.chance(0.45));
  const chosen = classes.length > 0 ? classes : ['210'];
  return [...chosen, ...(withFund ? [FUND_CLASS] : [])].flatMap((top) =>
    Array.from({ length: r.int(1, 3) }, (_, section) =>
      Array.from({ length: r.int(1, 3) }, (__, item): Item => {
        const code = `${top}0${section + 1}0${item + 1}`;
        const fund = top === FUND_CLASS;
        return {
          code,
          name: `科目${code}`,
          fiscal: money(r),
          business: fund ? 0n : maybe(r, 0.1),
          operating: 0n,
          other: fund ? 0n : maybe(r, 0.2),
          generalBasic: fund ? 0n : maybe(r, 0.7),
          generalProject: fund ? 0n : money(r),
          fundProject: fund ? money(r) : 0n,
          ownProject: fund ? 0n : maybe(r, 0.2),
        };
      }),
    ).flat(),
  );
}

export const sumOf = <T>(items: readonly T[], value: (item: T) => bigint): bigint =>
  items.reduce((sum, item) => sum + value(item), 0n);

/** Opening balance that keeps the closing one from going below zero. */
const opening = (r: Random, income: bigint, spent: bigint): bigint =>
  (spent > income ? spent - income : 0n) + maybe(r, 0.7);

export function makeAccounts(r: Random): Accounts {
  const items = makeItems(r, r.chance(0.4));
  const fundIncome = sumOf(items, (i) => (i.code.startsWith(FUND_CLASS) ? i.fiscal : 0n));
  const generalIncome = sumOf(items, (i) => i.fiscal) - fundIncome;
  const ownIncome = sumOf(items, (i) => i.business + i.operating + i.other);
  const basic = sumOf(items, (i) => i.generalBasic);
  const codes = ['30101', '30102', '30103', '30201', '30202', '30211', '30226', '30301', '30302'];
  const economic = split(r, basic, codes.length).map((amount, i) => ({
    code: codes[i] ?? '',
    amount,
  }));
  return {
    items,
    fundIncome,
    economic,
    openingGeneral: opening(r, generalIncome, basic + sumOf(items, (i) => i.generalProject)),
    openingFund: opening(
      r,
      fundIncome,
      sumOf(items, (i) => i.fundProject),
    ),
    openingOwn: opening(
      r,
      ownIncome,
      sumOf(items, (i) => i.ownProject),
    ),
    threePublic: {
      overseas: maybe(r, 0.2) / 10n,
      purchase: maybe(r, 0.2) / 10n,
      operation: maybe(r, 0.7) / 10n,
      reception: maybe(r, 0.7) / 10n,
    },
    vehicles: Array.from({ length: 8 }, () => (r.chance(0.4) ? r.int(1, 12) : 0)),
    projects: Array.from({ length: r.int(3, 9) }, () => {
      const budget = money(r);
      return { budget, executed: (budget * BigInt(r.int(300, 1000))) / 1000n };
    }),
  };
}
