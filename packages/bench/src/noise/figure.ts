import type { Habit, Source } from './habit.ts';
import { type MoneyUnit, fenOf, percent, printed } from './print.ts';
import type { Random } from './random.ts';

/** An amount as the office knows it: exact, and as it prints it (both in 分). `fact` is null where the print is on another page. */
export type Figure = Readonly<{ fact: string | null; exact: bigint; print: bigint }>;

/** Works out differences and percents the way the office does. */
export type Desk = Readonly<{
  habit: Habit;
  /** A figure that the office has printed elsewhere, last year's report for example. */
  elsewhere: (fen: bigint, unit: MoneyUnit, digits: number) => Figure;
  difference: (left: Figure, right: Figure) => bigint;
  /** part ÷ whole as text. */
  percent: (part: Figure, whole: Figure, digits?: number) => string;
}>;

export function desk(habit: Habit, r: Random): Desk {
  const fromPrint = (source: Source): boolean =>
    source === 'printed' || (source === 'mixed' && r.chance(0.5));
  return {
    habit,
    elsewhere: (fen, unit, digits) => ({
      fact: null,
      exact: fen,
      print: fenOf(printed(fen, unit, habit.printing, digits), unit),
    }),
    difference: (left, right) =>
      fromPrint(habit.differences) ? left.print - right.print : left.exact - right.exact,
    percent: (part, whole, digits = 2) =>
      fromPrint(habit.percents) && whole.print > 0n
        ? percent(part.print, whole.print, habit.percentPrinting, digits)
        : percent(part.exact, whole.exact, habit.percentPrinting, digits),
  };
}
