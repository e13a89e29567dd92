import { compare, exact } from '@mingjian/engine';
import { joinCut } from '../repair/join-cut.ts';
import type { MoneySlot, SlotColumns, SlotReading } from './money-slots.ts';
import type { MoneyToken } from './money-tokens.ts';
import { rateFits } from './rate-fits.ts';

const NUMBER = /^[+-]?\d+(?:\.\d+)?$/u;

/** Every way to put the tokens into the slots, in order, joining a number that was cut in two; the cheapest fitting one wins. */
export function assignSlots(
  tokens: readonly MoneyToken[],
  slots: readonly SlotColumns[],
): ReadonlyMap<MoneySlot, SlotReading> | null {
  let best: { cost: number; map: Map<MoneySlot, SlotReading> } | null = null;
  let tie = false;
  const visit = (
    token: number,
    slot: number,
    cost: number,
    map: Map<MoneySlot, SlotReading>,
  ): void => {
    if (cost > (best?.cost ?? 60)) return;
    if (token === tokens.length) {
      const total = cost + (slots.length - slot) * 10 + rateCost(map);
      if (best === null || total < best.cost) {
        best = { cost: total, map: new Map(map) };
        tie = false;
      } else if (total === best.cost) tie = true;
      return;
    }
    const here = slots[slot];
    const first = tokens[token];
    if (!here || !first) return;
    visit(token, slot + 1, cost + 10, map);
    const place = (
      taken: readonly MoneyToken[],
      readings: readonly string[],
      extra: number,
    ): void => {
      // A number glued behind another in one cell has no column of its own.
      const glued = token > 0 && tokens[token - 1]?.cell === first.cell;
      const outside = taken.some((each) => each.column < here.from || each.column > here.to);
      // A little more than 1: of two readings that cost the same, the one that keeps to the columns wins.
      const away = !glued && outside ? 1.01 : 0;
      map.set(here.slot, { tokens: taken, readings });
      visit(token + taken.length, slot + 1, cost + extra + away, map);
      map.delete(here.slot);
    };
    if (first.dash) place([first], [], 0);
    else if (fitsSlot(here.slot, first.text)) place([first], [first.text], 0);
    const second = tokens[token + 1];
    if (!first.dash && second && !second.dash && second.cell !== first.cell) {
      const readings = joinCut(first.text, second.text).filter((text) => fitsSlot(here.slot, text));
      const inside = first.column >= here.from && second.column <= here.to;
      if (readings.length > 0) place([first, second], readings, inside ? 3 : 8);
    }
  };
  visit(0, 0, 0, new Map());
  // TypeScript cannot see the assignment inside the closure.
  const found = best as { cost: number; map: Map<MoneySlot, SlotReading> } | null;
  return found === null || tie || found.cost > 45 ? null : found.map;
}

/** True when a slot can hold the number: marks do not pass a hundred. */
export const fitsSlot = (slot: MoneySlot, text: string): boolean =>
  NUMBER.test(text) &&
  !((slot === 'weight' || slot === 'score') && compare(exact(text), exact(100)) > 0);

/** A printed rate that executed ÷ budget cannot give speaks against an assignment. */
function rateCost(map: ReadonlyMap<MoneySlot, SlotReading>): number {
  const readings = (slot: MoneySlot): readonly string[] => map.get(slot)?.readings ?? [];
  const [rate] = readings('rate');
  const [weight] = readings('weight');
  const [score] = readings('score');
  const above =
    weight !== undefined && score !== undefined && compare(exact(score), exact(weight)) > 0;
  const marks = above ? 25 : score !== undefined && weight === undefined ? 4 : 0;
  const known = readings('fullYearBudget').length > 0 && readings('executed').length > 0;
  // Rows of a source print neither marks nor, often, a rate: three amounts there are three amounts.
  if (rate === undefined) return marks + (known && weight !== undefined ? 4 : 0);
  const agrees = readings('fullYearBudget').some((budget) =>
    readings('executed').some((executed) => rateFits(budget, executed, rate)),
  );
  return marks + (agrees ? 0 : known ? 25 : 5);
}
