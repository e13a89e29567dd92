import { type SourceCell, type SourceRow, filled } from '../tables/source-row.ts';
import { workingCell, type WorkingCell } from '../tables/working-table.ts';
import type { FormSegment } from './form-layout.ts';
import type { MoneySlot } from './money-slots.ts';
import type { MoneyRow } from './read-money.ts';

const words = (cell: SourceCell): string => cell.text.replace(/[\s:：]/gu, '');

const isLabel = (cell: SourceCell): boolean => /\p{Script=Han}/u.test(cell.text);

/** Label, budget, label, executed at the end of a row; null where the row is no such pair. */
function pairOf(row: SourceRow): readonly [SourceCell, SourceCell, SourceCell, SourceCell] | null {
  const [label, budget, again, executed] = filled(row)
    .map(({ cell }) => cell)
    .slice(-4);
  if (!label || !budget || !again || !executed) return null;
  return isLabel(label) && isLabel(again) ? [label, budget, again, executed] : null;
}

/**
 * 预算数： | 1,260.00 | 执行数： | 1,248.35, and below it the sources with their name on both sides: some provinces print label and
 * figure in turn instead of headings. Empty when the money block is not of this kind.
 */
export function pairedMoney(form: FormSegment): readonly MoneyRow[] {
  const head = form.moneyHead.at(-1);
  const first = head && pairOf(head);
  if (!first || !words(first[0]).endsWith('预算数') || !words(first[2]).endsWith('执行数'))
    return [];
  return [head, ...form.money].flatMap((row, index): MoneyRow[] => {
    const pair = pairOf(row);
    if (!pair || (index > 0 && words(pair[0]) !== words(pair[2]))) return [];
    const cells = new Map<MoneySlot, WorkingCell>();
    for (const [slot, cell] of [
      ['fullYearBudget', pair[1]],
      ['executed', pair[3]],
    ] as const) {
      const read = workingCell(cell);
      if (read) cells.set(slot, read);
    }
    if (cells.size === 0) return [];
    const label = index === 0 ? '年度资金总额' : words(pair[0]).replace(/^其中[-—、]?/u, '');
    return [{ label, cells, row }];
  });
}
