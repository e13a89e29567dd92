import { SHEET_FIELDS, type SheetList, listFields, listRows, valueAt } from '@mingjian/contract';
import type { SelfEvaluation } from '@mingjian/engine';
import { type FactValue, factValue } from './fact-value.ts';

/** The three lists of a sheet. */
export const SHEET_LISTS: readonly SheetList[] = ['fundingDocuments', 'funds.rows', 'indicators'];

/** A value on its way into the fact table. */
export type FlatFact = Readonly<{
  rowId: string;
  measure: string;
  value: FactValue;
  unit: string | null;
}>;

/** Row ids by list, in order. */
export type RowIds = Readonly<Record<SheetList, readonly string[]>>;

/** Every field of a sheet as a fact of the sheet ('') or of one of its rows. */
export function flattenSheet(sheet: SelfEvaluation, rowIds: RowIds): readonly FlatFact[] {
  const own = SHEET_FIELDS.map((measure) => ({
    rowId: '',
    measure,
    value: factValue(measure, valueAt(sheet, measure)),
    unit: unitOf(sheet, null, measure, {}),
  }));
  const rows = SHEET_LISTS.flatMap((list) =>
    listRows(sheet, list).flatMap((row, index) =>
      listFields(list).map((measure) => {
        // Every field of a row is text or null.
        const fields = row as Readonly<Record<string, string | null | undefined>>;
        return {
          rowId: rowIds[list][index] ?? '',
          measure,
          value: factValue(measure, fields[measure]),
          unit: unitOf(sheet, list, measure, fields),
        };
      }),
    ),
  );
  return [...own, ...rows].filter((fact) => fact.value.kind !== 'withdrawn');
}

/** The unit that a figure is printed in; null for words and bare numbers. */
export function unitOf(
  sheet: SelfEvaluation,
  list: SheetList | null,
  measure: string,
  row: Readonly<Record<string, string | null | undefined>>,
): string | null {
  if (list === 'funds.rows' && measure !== 'label') return sheet.funds.unit;
  if (list === 'indicators' && measure === 'actual')
    return row['actualUnit'] ?? row['unit'] ?? null;
  if (list === 'indicators' && ['target', 'priorActual'].includes(measure))
    return row['unit'] ?? null;
  if (list === 'fundingDocuments' && measure === 'amount') return row['unit'] ?? sheet.funds.unit;
  return measure === 'execution.rate' ? '%' : null;
}
