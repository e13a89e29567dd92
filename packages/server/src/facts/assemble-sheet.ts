import type { SheetList } from '@mingjian/contract';
import type { SelfEvaluation } from '@mingjian/engine';
import { type FactValue, type SheetRowPlace, fieldValue } from './fact-value.ts';
import { SHEET_LISTS } from './flatten-sheet.ts';

/** A current fact of a sheet. */
export type CurrentFact = Readonly<{ rowId: string; measure: string; value: FactValue }>;

type Fields = Record<string, string | null>;

/** Puts a sheet together from its current facts and the order of its rows: the inverse of `flattenSheet`. */
export function assembleSheet(
  year: number,
  rows: readonly SheetRowPlace[],
  facts: readonly CurrentFact[],
): SelfEvaluation {
  const byRow = new Map<string, Fields>();
  for (const { rowId, measure, value } of facts) {
    const text = fieldValue(value);
    if (text === undefined) continue;
    const fields = byRow.get(rowId) ?? {};
    fields[measure] = text;
    byRow.set(rowId, fields);
  }
  const lists = Object.fromEntries(SHEET_LISTS.map((list) => [list, listOf(list, rows, byRow)]));
  const own = byRow.get('') ?? {};
  const plain = Object.fromEntries(Object.entries(own).filter(([key]) => !key.includes('.')));
  const execution = nested(own, 'execution');
  const sheet = {
    contract: '1',
    kind: 'project-self-evaluation',
    year,
    ...plain,
    fundingDocuments: lists['fundingDocuments'],
    funds: { ...nested(own, 'funds'), rows: lists['funds.rows'] },
    goals: nested(own, 'goals'),
    indicators: lists['indicators'],
    ...(Object.keys(execution).length > 0 ? { execution } : {}),
  };
  // The facts were written by flattenSheet from a checked sheet; the round trip is a property test.
  return sheet as unknown as SelfEvaluation;
}

function listOf(
  list: SheetList,
  rows: readonly SheetRowPlace[],
  byRow: ReadonlyMap<string, Fields>,
): readonly Fields[] {
  return rows
    .filter((row) => row.list === list)
    .toSorted((a, b) => a.position - b.position)
    .map((row) => byRow.get(row.id) ?? {});
}

function nested(own: Fields, head: string): Fields {
  return Object.fromEntries(
    Object.entries(own)
      .filter(([key]) => key.startsWith(`${head}.`))
      .map(([key, value]) => [key.slice(head.length + 1), value]),
  );
}
