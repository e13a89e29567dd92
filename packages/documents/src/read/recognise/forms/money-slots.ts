import {
  absolute,
  compare,
  divide,
  exact,
  isZero,
  multiply,
  ratio,
  subtract,
} from '@mingjian/engine';
import { joinCut } from '../repair/join-cut.ts';
import { decimalsOf } from '../repair/number-cell.ts';
import { type SourceRow, filled } from '../tables/source-row.ts';
import type { MoneyToken } from './money-tokens.ts';

export type MoneySlot =
  | 'initialBudget'
  | 'fullYearBudget'
  | 'executed'
  | 'weight'
  | 'rate'
  | 'score';

/** A slot of the form with the columns that its heading covers. */
export type SlotColumns = Readonly<{ slot: MoneySlot; from: number; to: number }>;

/** What a slot holds: readings of one or two joined tokens, or a dash. */
export type SlotReading = Readonly<{ tokens: readonly MoneyToken[]; readings: readonly string[] }>;

const HEADINGS: readonly (readonly [MoneySlot, RegExp])[] = [
  ['initialBudget', /^年初预算/u],
  ['fullYearBudget', /^全年.?预?算?|^预算数|^调整后?预算/u],
  ['executed', /^全年.?执行|^执行数|^全年实际支出|^实际支出/u],
  ['weight', /^分值|^权重/u],
  ['rate', /^(?:预算)?执行率?/u],
  ['score', /^得分|^自评得分/u],
];

/** The money columns that the headings name, in their order; 执行率 is between 分值 and 得分 even when its heading is cut. */
export function slotColumns(head: readonly SourceRow[]): readonly SlotColumns[] {
  const found: { slot: MoneySlot; from: number; to: number }[] = [];
  for (const row of head) {
    const cells = filled(row).map(({ cell, column }) => ({
      text: cell.text.replace(/\s+/gu, ''),
      column,
    }));
    cells.forEach(({ text, column }, index) => {
      // A heading cut over two cells (全年 | 预算数 A) is read with its neighbour.
      const joined = text + (/^全年$/u.test(text) ? (cells[index + 1]?.text ?? '') : '');
      const wide = /^全年/u.test(text) && /执行/u.test(joined) ? 'executed' : null;
      const match = wide ?? HEADINGS.find(([, pattern]) => pattern.test(joined))?.[0];
      if (match && !found.some((each) => each.slot === match))
        found.push({ slot: match, from: column, to: column });
    });
  }
  const order = found.toSorted((a, b) => a.from - b.from);
  const weight = order.findIndex((each) => each.slot === 'weight');
  if (
    weight >= 0 &&
    !order.some((each) => each.slot === 'rate') &&
    order[weight + 1]?.slot === 'score'
  ) {
    const from = order[weight]?.from ?? 0;
    order.splice(weight + 1, 0, { slot: 'rate', from: from + 1, to: from + 1 });
  }
  return order.map((each, index) => ({
    ...each,
    to: Math.max(each.from, (order[index + 1]?.from ?? each.from + 1) - 1),
  }));
}

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
      const away = !glued && outside ? 1 : 0;
      map.set(here.slot, { tokens: taken, readings });
      visit(token + taken.length, slot + 1, cost + extra + away, map);
      map.delete(here.slot);
    };
    if (first.dash) place([first], [], 0);
    else if (fits(here.slot, first.text)) place([first], [first.text], 0);
    const second = tokens[token + 1];
    if (!first.dash && second && !second.dash && second.cell !== first.cell) {
      const readings = joinCut(first.text, second.text).filter((text) => fits(here.slot, text));
      const inside = first.column >= here.from && second.column <= here.to;
      if (readings.length > 0) place([first, second], readings, inside ? 3 : 8);
    }
  };
  visit(0, 0, 0, new Map());
  // TypeScript cannot see the assignment inside the closure.
  const found = best as { cost: number; map: Map<MoneySlot, SlotReading> } | null;
  return found === null || tie || found.cost > 45 ? null : found.map;
}

const fits = (slot: MoneySlot, text: string): boolean =>
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
  if (rate === undefined) return marks + (known ? 4 : 0);
  const agrees = readings('fullYearBudget').some((budget) =>
    readings('executed').some((executed) => rateFits(budget, executed, rate)),
  );
  return marks + (agrees ? 0 : known ? 25 : 5);
}

/** True when executed ÷ budget, both within half a grid, can print as this percentage. */
export function rateFits(budget: string, executed: string, rate: string): boolean {
  const whole = exact(budget);
  if (isZero(whole)) return isZero(exact(executed));
  const percent = multiply(divide(exact(executed), whole), exact(100));
  const half = (text: string) => ratio(1n, 2n * 10n ** BigInt(decimalsOf(text)));
  // Relative errors of both amounts, generous by a constant, plus the print of the rate itself.
  const reach = multiply(divide(half(executed), whole), exact(200));
  const slack = { ...reach };
  const difference = absolute(subtract(percent, exact(rate)));
  return compare(subtract(difference, slack), ratio(1n, 10n ** BigInt(decimalsOf(rate)))) <= 0;
}
