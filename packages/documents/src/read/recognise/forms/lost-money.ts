import { equals, exact, multiply } from '@mingjian/engine';
import { rowText } from '../tables/source-row.ts';
import type { WorkingCell } from '../tables/working-table.ts';
import type { FormSegment } from './form-layout.ts';
import type { MoneySlot } from './money-slots.ts';
import type { MoneyRow } from './read-money.ts';
import type { WorkingIndicator } from './working-indicator.ts';

const FRAGMENT = /全年执行数?\s*[A-Z]?\s*(\d+(?:\.\s?\d+)?)\s+(\d+(?:\.\s?\d+)?)/u;

/**
 * The money block of a form whose heading was destroyed. Two equal numbers behind 全年执行 are the executed amounts of both
 * rows when the cost indicator's result, in 元, is the same money; everything else of the block stays garbled.
 */
export function lostMoney(
  form: FormSegment,
  indicators: readonly WorkingIndicator[],
): readonly MoneyRow[] {
  const row = [...form.head, ...form.goals, ...form.indicatorHead].find((each) =>
    FRAGMENT.test(rowText(each)),
  );
  if (!row) return [];
  const text = rowText(row);
  const match = FRAGMENT.exec(text);
  const [first, second] = [match?.[1]?.replace(/\s+/gu, ''), match?.[2]?.replace(/\s+/gu, '')];
  if (first === undefined || second === undefined) return [];
  const confirmed = first === second && indicators.some((each) => isSameMoney(each, first));
  const garbled = (candidates: readonly string[]): WorkingCell => ({
    value: null,
    raw: '',
    status: 'garbled',
    candidates,
    place: row.place,
    span: null,
    unit: null,
  });
  const rowOf = (label: string, print: string): MoneyRow => {
    const executed: WorkingCell = confirmed
      ? { ...garbled([]), value: print, raw: print, status: 'restored' }
      : { ...garbled([print]), raw: print };
    return {
      label,
      cells: new Map<MoneySlot, WorkingCell>([
        ['initialBudget', garbled([])],
        ['fullYearBudget', garbled([])],
        ['executed', executed],
        ['rate', garbled([])],
      ]),
      row,
    };
  };
  const total = rowOf('年度资金总额', first);
  total.cells.set('weight', garbled([]));
  total.cells.set('score', garbled([]));
  return [total, rowOf('政府预算资金', second)];
}

/** A cost result in 元 that is the same money as an amount in 万元. */
const isSameMoney = (indicator: WorkingIndicator, amount: string): boolean =>
  indicator.level1 === '成本指标' &&
  indicator.unit === '元' &&
  indicator.actual?.value !== null &&
  indicator.actual?.value !== undefined &&
  equals(exact(indicator.actual.value), multiply(exact(amount), exact(10_000)));
