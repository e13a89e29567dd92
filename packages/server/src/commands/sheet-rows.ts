import { randomBytes } from 'node:crypto';
import { type SheetList, listRows } from '@mingjian/contract';
import type { SelfEvaluation } from '@mingjian/engine';
import type { SheetRowPlace } from '../facts/fact-value.ts';
import { type RowIds, SHEET_LISTS } from '../facts/flatten-sheet.ts';

/** A new identifier: 80 random bits in lower case. */
export const newId = (prefix: string): string =>
  `${prefix}${BigInt(`0x${randomBytes(10).toString('hex')}`).toString(36)}`;

/** Fresh identities for every row of a sheet that enters the database. */
export function newRowIds(sheet: SelfEvaluation): RowIds {
  const ids = (list: SheetList): readonly string[] => listRows(sheet, list).map(() => newId('r'));
  return {
    indicators: ids('indicators'),
    'funds.rows': ids('funds.rows'),
    fundingDocuments: ids('fundingDocuments'),
  };
}

/** The identities of a stored sheet's rows, in order. */
export function rowIdsOf(rows: readonly SheetRowPlace[]): RowIds {
  const ids = (list: SheetList): readonly string[] =>
    rows
      .filter((row) => row.list === list)
      .toSorted((a, b) => a.position - b.position)
      .map((row) => row.id);
  return {
    indicators: ids('indicators'),
    'funds.rows': ids('funds.rows'),
    fundingDocuments: ids('fundingDocuments'),
  };
}

/** Row places as the table stores them. */
export const rowPlaces = (rowIds: RowIds): readonly SheetRowPlace[] =>
  SHEET_LISTS.flatMap((list) => rowIds[list].map((id, position) => ({ id, list, position })));

/** Gives the rows of a sheet that replaces another the identities of the rows they continue: same list, same name. */
export function continuedRowIds(
  before: SelfEvaluation,
  rows: readonly SheetRowPlace[],
  after: SelfEvaluation,
): RowIds {
  const known = rowIdsOf(rows);
  const ids = (list: SheetList): readonly string[] => {
    const free = listRows(before, list).map((row, index) => ({
      name: rowName(row),
      id: known[list][index] ?? newId('r'),
    }));
    return listRows(after, list).map((row) => {
      const at = free.findIndex((candidate) => candidate.name === rowName(row));
      return at < 0 ? newId('r') : (free.splice(at, 1)[0]?.id ?? newId('r'));
    });
  };
  return {
    indicators: ids('indicators'),
    'funds.rows': ids('funds.rows'),
    fundingDocuments: ids('fundingDocuments'),
  };
}

function rowName(row: object): string {
  const fields = row as Readonly<Record<string, unknown>>;
  return ['level1', 'level2', 'name', 'label', 'number']
    .map((field) => fields[field] ?? '')
    .join('\n');
}
