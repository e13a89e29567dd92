import {
  type Client,
  idempotencyKey,
  type SheetList,
  type SheetView,
  listRows,
} from '@mingjian/contract';
import type { SelfEvaluation } from '@mingjian/engine';
import { commonSubsequence } from './common-subsequence.ts';

/** The lists whose rows come and go. */
export const LISTS = ['funds.rows', 'indicators', 'fundingDocuments'] as const;

/** Who the row is, as the server knows it. Rows of a sheet in hand carry it beside their fields; it is no part of the form. */
export const rowIdOf = (row: object): string | null =>
  'rowId' in row && typeof row.rowId === 'string' ? row.rowId : null;

/** What a person calls a row; two rows may have one name. */
export function rowNameOf(row: object): string {
  const fields: Readonly<Record<string, unknown>> = { ...row };
  return ['level1', 'level2', 'name', 'label', 'number']
    .map((field) => fields[field] ?? '')
    .join('\n');
}

/** A copy of the sheet with these rows in one of its lists; rows of another list do not fit, which the caller sees to. */
export function withListRows(
  sheet: SelfEvaluation,
  list: SheetList,
  rows: readonly object[],
): SelfEvaluation {
  if (list !== 'funds.rows') return { ...sheet, [list]: rows };
  // Rows of a list keep the fields of that list.
  return { ...sheet, funds: { ...sheet.funds, rows: rows as SelfEvaluation['funds']['rows'] } };
}

/** A sheet's view as the server has it, each row with its id. */
export async function fetchHeld(api: Client, id: string): Promise<SheetView> {
  const view = await api.getSheet({ params: { id } });
  const sheet = LISTS.reduce((held, list) => {
    const rows = listRows(held, list).map((row, at) => ({ ...row, rowId: view.rowIds[list][at] }));
    return withListRows(held, list, rows);
  }, view.sheet);
  return { ...view, sheet };
}

/**
 * Gives every row that has no id its own: that of the row of `like` which it continues by name, or a new one. New rows are named
 * where they are made, so that the page, its copy on this machine and the server mean the same row before and after it is sent.
 */
export function identified(
  sheet: SelfEvaluation,
  like: SelfEvaluation | null = null,
): SelfEvaluation {
  return LISTS.reduce((held, list) => {
    const rows = listRows(held, list);
    if (rows.every((row) => rowIdOf(row) !== null)) return held;
    const known = like === null ? [] : listRows(like, list);
    const twins = new Map(
      commonSubsequence(known.map(rowNameOf), rows.map(rowNameOf)).map(([left, right]) => [
        right,
        known[left] ?? {},
      ]),
    );
    const taken = new Set(rows.map(rowIdOf));
    const next = rows.map((row, at) => {
      if (rowIdOf(row) !== null) return row;
      const twin = rowIdOf(twins.get(at) ?? {});
      return { ...row, rowId: twin === null || taken.has(twin) ? newRowId() : twin };
    });
    return withListRows(held, list, next);
  }, sheet);
}

const newRowId = (): string => `r${idempotencyKey().slice(0, 20)}`;
