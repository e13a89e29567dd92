import { fitsSlot } from './assign-slots.ts';
import type { MoneySlot, SlotColumns, SlotReading } from './money-slots.ts';
import type { MoneyToken } from './money-tokens.ts';

/**
 * The tokens of a real grid's row by its columns: an empty cell is empty there, and a rate that does not fit is a finding, no
 * reason to move a number. Null where a token stands in no column of its own; then the row is put together like a text line.
 */
export function keepSlots(
  tokens: readonly MoneyToken[],
  slots: readonly SlotColumns[],
): ReadonlyMap<MoneySlot, SlotReading> | null {
  const map = new Map<MoneySlot, SlotReading>();
  for (const token of tokens) {
    const { column, text, dash } = token;
    const slot = slots.find(({ from, to }) => column >= from && column <= to)?.slot;
    if (slot === undefined || map.has(slot) || !(dash || fitsSlot(slot, text))) return null;
    map.set(slot, { tokens: [token], readings: dash ? [] : [text] });
  }
  return map;
}

/**
 * The tokens of a text line that fills every slot with one whole number or dash: there is one order only, whatever the blanks
 * between them say, and a rate that does not fit is a finding here too. Null where a number is cut or one is missing.
 */
export function fillSlots(
  tokens: readonly MoneyToken[],
  slots: readonly SlotColumns[],
): ReadonlyMap<MoneySlot, SlotReading> | null {
  const isWhole = tokens.every(
    ({ print, dash, cell }) =>
      dash || (cell.text.replace(/%$/u, '') === print && !print.endsWith('.')),
  );
  if (tokens.length !== slots.length || !isWhole) return null;
  const map = new Map<MoneySlot, SlotReading>();
  for (const [at, { slot }] of slots.entries()) {
    const token = tokens[at];
    if (!token || !(token.dash || fitsSlot(slot, token.text))) return null;
    map.set(slot, { tokens: [token], readings: token.dash ? [] : [token.text] });
  }
  return map;
}
