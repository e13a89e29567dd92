import type { SheetList } from '@mingjian/contract';
import type { SelfEvaluation } from '@mingjian/engine';
import type { Selectable } from 'kysely';
import { type CurrentFact, assembleSheet } from '../facts/assemble-sheet.ts';
import type { SheetRowPlace } from '../facts/fact-value.ts';
import type { Scope } from './database.ts';
import type { FactTable, SheetTable } from './tables.ts';

/** A current fact with its provenance. */
export type StoredFact = CurrentFact &
  Readonly<{
    revision: number;
    unit: string | null;
    version: number;
    actor: string;
    recordedAt: Date;
    source: FactTable['source'];
    evidence: string | null;
  }>;

/** A sheet as stored: its row, the order of its rows, its current facts, and the sheet put together. */
export type StoredSheet = Readonly<{
  id: string;
  departmentId: string;
  year: number;
  /** Place in the list that was read, from 0; a deleted sheet leaves no gap. */
  position: number;
  version: number;
  packHash: string | null;
  changedAt: Date;
  changedBy: string;
  rows: readonly SheetRowPlace[];
  facts: readonly StoredFact[];
  sheet: SelfEvaluation;
}>;

/** Which sheets to read. */
export type SheetFilter =
  | Readonly<{ id: string }>
  | Readonly<{ departmentId: string; year: number }>;

/** Reads sheets in list order; deleted ones are not there. */
export async function readSheets(
  scope: Scope,
  filter: SheetFilter,
): Promise<readonly StoredSheet[]> {
  const base = scope.tx
    .selectFrom('sheet')
    .selectAll()
    .where('tenant', '=', scope.tenant)
    .where('deleted_at', 'is', null);
  const query =
    'id' in filter
      ? base.where('id', '=', filter.id)
      : base.where('department_id', '=', filter.departmentId).where('year', '=', filter.year);
  const sheets = await query.orderBy('position').orderBy('id').execute();
  if (sheets.length === 0) return [];
  const ids = sheets.map((sheet) => sheet.id);
  const [rows, facts] = await Promise.all([readRows(scope, ids), readFacts(scope, ids)]);
  return sheets.map((sheet, position) =>
    storedSheet({ ...sheet, position }, rows.get(sheet.id) ?? [], facts.get(sheet.id) ?? []),
  );
}

function storedSheet(
  sheet: Selectable<SheetTable>,
  rows: readonly SheetRowPlace[],
  facts: readonly StoredFact[],
): StoredSheet {
  return {
    id: sheet.id,
    departmentId: sheet.department_id,
    year: sheet.year,
    position: sheet.position,
    version: Number(sheet.version),
    packHash: sheet.pack_hash,
    changedAt: sheet.changed_at,
    changedBy: sheet.changed_by,
    rows,
    facts,
    sheet: assembleSheet(sheet.year, rows, facts),
  };
}

async function readRows(
  scope: Scope,
  ids: readonly string[],
): Promise<ReadonlyMap<string, readonly SheetRowPlace[]>> {
  const rows = await scope.tx
    .selectFrom('sheet_row')
    .select(['sheet_id', 'id', 'list', 'position'])
    .where('tenant', '=', scope.tenant)
    .where('sheet_id', 'in', ids)
    .where('position', 'is not', null)
    .orderBy('sheet_id')
    .orderBy('list')
    .orderBy('position')
    .execute();
  return group(
    rows,
    (row) => row.sheet_id,
    (row) => ({
      id: row.id,
      // CHECK of the table.
      list: row.list as SheetList,
      position: row.position ?? 0,
    }),
  );
}

async function readFacts(
  scope: Scope,
  ids: readonly string[],
): Promise<ReadonlyMap<string, readonly StoredFact[]>> {
  const facts = await scope.tx
    .selectFrom('fact')
    .distinctOn(['sheet_id', 'row_id', 'measure'])
    .select([
      'sheet_id',
      'row_id',
      'measure',
      'revision',
      'kind',
      'printed',
      'unit',
      'version',
      'actor',
      'recorded_at',
      'source',
      'evidence',
    ])
    .where('tenant', '=', scope.tenant)
    .where('sheet_id', 'in', ids)
    .orderBy('sheet_id')
    .orderBy('row_id')
    .orderBy('measure')
    .orderBy('revision', 'desc')
    .execute();
  return group(
    facts,
    (fact) => fact.sheet_id,
    (fact) => ({
      rowId: fact.row_id,
      measure: fact.measure,
      revision: fact.revision,
      unit: fact.unit,
      value: { kind: fact.kind, printed: fact.printed },
      version: Number(fact.version),
      actor: fact.actor,
      recordedAt: fact.recorded_at,
      source: fact.source,
      evidence: fact.evidence,
    }),
  );
}

function group<T, U>(
  items: readonly T[],
  key: (item: T) => string,
  value: (item: T) => U,
): ReadonlyMap<string, readonly U[]> {
  const groups = new Map<string, U[]>();
  for (const item of items) {
    const list = groups.get(key(item));
    if (list) list.push(value(item));
    else groups.set(key(item), [value(item)]);
  }
  return groups;
}
