import type { SelfEvaluation } from '@mingjian/engine';
import { sql } from 'kysely';
import type { StoredSheet } from '../db/read-sheets.ts';
import { type FactOrigin, appendFacts } from '../db/store-facts.ts';
import { type EvidenceByKey, changedFacts } from '../facts/change-sheet.ts';
import type { FactChange } from '../facts/fact-change.ts';
import { type RowIds, flattenSheet } from '../facts/flatten-sheet.ts';
import { type PackLibrary, keepPack, requirePack } from '../packs/pack-library.ts';
import { ProblemRefused } from '../problems/problem-refused.ts';
import type { CommandScope } from './command.ts';
import { newId, newRowIds, rowIdsOf, rowPlaces } from './sheet-rows.ts';

/** A saved sheet: its identity, new version, and what the event must say so that any version can be put together again. */
export type SavedSheet = Readonly<{
  id: string;
  version: number;
  changes: readonly FactChange[];
  /** The rows by list in their order, where they are not those of the version before. */
  rows: RowIds | null;
}>;

/** What the event of one saved sheet records. */
export const savedPayload = ({ id, version, changes, rows }: SavedSheet) => ({
  version,
  rows: rows === null ? {} : { [id]: rows },
  changes,
});

/** Puts a new sheet at the end of its year. */
export async function insertSheet(
  scope: CommandScope,
  packs: PackLibrary,
  place: Readonly<{ departmentId: string; year: number }>,
  sheet: SelfEvaluation,
  origin: FactOrigin,
): Promise<SavedSheet> {
  await refuseDuplicate(scope, place, sheet, null);
  const id = newId('s');
  const rowIds = newRowIds(sheet);
  await scope.tx
    .insertInto('sheet')
    .values({
      tenant: scope.tenant,
      id,
      department_id: place.departmentId,
      year: place.year,
      position: await nextPosition(scope, place),
      project: sheet.project,
      project_code: sheet.projectCode,
      version: 1,
      pack_hash: await packHash(scope, packs, sheet, null),
      changed_at: scope.now,
      changed_by: scope.actor,
      deleted_at: null,
    })
    .execute();
  await insertRows(scope, id, rowIds, new Set());
  const facts = flattenSheet(sheet, rowIds).map((fact) => ({ ...fact, replaces: 0 }));
  const changes = await appendFacts(scope, { id, year: place.year, version: 1 }, facts, origin);
  return { id, version: 1, changes, rows: rowIds };
}

/** Saves the next state of a sheet as new revisions of what differs. The caller has checked the version under the tenant's lock. */
export async function updateSheet(
  scope: CommandScope,
  packs: PackLibrary,
  stored: StoredSheet,
  next: Readonly<{ sheet: SelfEvaluation; rowIds: RowIds }>,
  origin: FactOrigin,
  evidence?: EvidenceByKey,
): Promise<SavedSheet> {
  const facts = changedFacts(stored, next, evidence);
  const moved = rowOrder(next.rowIds) !== rowOrder(rowIdsOf(stored.rows));
  if (facts.length === 0 && !moved)
    return { id: stored.id, version: stored.version, changes: [], rows: null };
  await refuseDuplicate(scope, stored, next.sheet, stored.id);
  const version = stored.version + 1;
  await scope.tx
    .updateTable('sheet')
    .set({
      version,
      project: next.sheet.project,
      project_code: next.sheet.projectCode,
      pack_hash: await packHash(scope, packs, next.sheet, stored),
      changed_at: scope.now,
      changed_by: scope.actor,
    })
    .where('tenant', '=', scope.tenant)
    .where('id', '=', stored.id)
    .execute();
  if (moved) await placeRows(scope, stored, next.rowIds);
  const changes = await appendFacts(
    scope,
    { id: stored.id, year: stored.year, version },
    facts,
    origin,
  );
  return { id: stored.id, version, changes, rows: moved ? next.rowIds : null };
}

const rowOrder = (rowIds: RowIds): string => JSON.stringify(rowPlaces(rowIds));

async function placeRows(scope: CommandScope, stored: StoredSheet, rowIds: RowIds): Promise<void> {
  const known = new Set(stored.rows.map((row) => row.id));
  const places = rowPlaces(rowIds);
  await scope.tx
    .updateTable('sheet_row')
    .set({ position: null })
    .where('tenant', '=', scope.tenant)
    .where('sheet_id', '=', stored.id)
    .execute();
  for (const place of places.filter((candidate) => known.has(candidate.id))) {
    await scope.tx
      .updateTable('sheet_row')
      .set({ position: place.position })
      .where('tenant', '=', scope.tenant)
      .where('sheet_id', '=', stored.id)
      .where('id', '=', place.id)
      .execute();
  }
  await insertRows(scope, stored.id, rowIds, known);
}

async function insertRows(
  scope: CommandScope,
  sheetId: string,
  rowIds: RowIds,
  known: ReadonlySet<string>,
): Promise<void> {
  const rows = rowPlaces(rowIds)
    .filter((place) => !known.has(place.id))
    .map((place) => ({ tenant: scope.tenant, sheet_id: sheetId, ...place }));
  if (rows.length === 0) return;
  await scope.tx
    .insertInto('sheet_row')
    .values(rows)
    // A row that was taken out and comes back with an earlier version is the same row.
    .onConflict((key) =>
      key
        .columns(['tenant', 'sheet_id', 'id'])
        .doUpdateSet((row) => ({ position: row.ref('excluded.position') })),
    )
    .execute();
}

async function nextPosition(
  scope: CommandScope,
  place: Readonly<{ departmentId: string; year: number }>,
): Promise<number> {
  const row = await scope.tx
    .selectFrom('sheet')
    .select(sql<number>`COALESCE(MAX(position) + 1, 0)::INTEGER`.as('next'))
    .where('tenant', '=', scope.tenant)
    .where('department_id', '=', place.departmentId)
    .where('year', '=', place.year)
    .executeTakeFirstOrThrow();
  return row.next;
}

/** The hash a sheet keeps: unchanged while its pack is the same, so a past sheet re-scores bit-equal. */
async function packHash(
  scope: CommandScope,
  packs: PackLibrary,
  sheet: SelfEvaluation,
  stored: StoredSheet | null,
): Promise<string | null> {
  if (sheet.pack === null) return null;
  if (stored?.packHash && stored.sheet.pack === sheet.pack) return stored.packHash;
  return keepPack(scope, requirePack(packs, sheet.pack), scope.now);
}

async function refuseDuplicate(
  scope: CommandScope,
  place: Readonly<{ departmentId: string; year: number }>,
  sheet: SelfEvaluation,
  self: string | null,
): Promise<void> {
  const twins = await scope.tx
    .selectFrom('sheet')
    .select(['id', 'project_code'])
    .where('tenant', '=', scope.tenant)
    .where('department_id', '=', place.departmentId)
    .where('year', '=', place.year)
    .where('project', '=', sheet.project)
    .where('deleted_at', 'is', null)
    .execute();
  const twin = twins.find(
    (row) => row.id !== self && (row.project_code ?? '') === (sheet.projectCode ?? ''),
  );
  if (!twin) return;
  throw new ProblemRefused(
    'SHEET_EXISTS',
    `${place.year} 年度已有项目“${sheet.project}”${sheet.projectCode ? `（编码 ${sheet.projectCode}）` : ''}；请打开那张表，或改用不同的名称或项目编码`,
    { where: 'project' },
  );
}
