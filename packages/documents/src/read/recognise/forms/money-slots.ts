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
  ['executed', /^全年.?执行|^(?:预算)?执行(?:数|金额)|^全年实际支出|^实际支出/u],
  ['weight', /^分值|^权重/u],
  ['rate', /^(?:预算)?执行(?!数|金额|情况)/u],
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
      const wide = text.startsWith('全年') && /执行/u.test(joined) ? 'executed' : null;
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
