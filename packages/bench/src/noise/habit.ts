import { PRINTINGS, type Printing } from './print.ts';
import type { Random } from './random.ts';

/** Which figures an office divides or subtracts: the exact ones, those that it prints beside, or now these and now those. */
export type Source = 'exact' | 'printed' | 'mixed';

/** How an office writes its report; drawn once for a book, unknown to whoever audits it. */
export type Habit = Readonly<{
  printing: Printing;
  /** Percents may be rounded where amounts are cut off. */
  percentPrinting: Printing;
  percents: Source;
  differences: Source;
  /** The last share of a list is what the others leave of 100. */
  fillsShares: boolean;
  /** Large amounts stand in the text as 亿元 with two decimals, in the tables as 万元. */
  tellsInHundredMillions: boolean;
  /** True for the sentences that only the second way of drawing writes. */
  talkative: boolean;
}>;

/** The first way of drawing: all that is computed comes from the exact amounts. */
export const exactHabit = (printing: Printing): Habit => ({
  printing,
  percentPrinting: printing,
  percents: 'exact',
  differences: 'exact',
  fillsShares: false,
  tellsInHundredMillions: false,
  talkative: false,
});

const SOURCES: readonly Source[] = ['exact', 'printed', 'printed', 'mixed'];

/** The second way of drawing: an office with ways of its own. */
export function drawHabit(r: Random): Habit {
  const printing = r.pick(PRINTINGS);
  return {
    printing,
    percentPrinting: r.chance(0.5) ? printing : r.pick(PRINTINGS),
    percents: r.pick(SOURCES),
    differences: r.pick(SOURCES),
    fillsShares: r.chance(0.5),
    tellsInHundredMillions: r.chance(0.3),
    talkative: true,
  };
}
