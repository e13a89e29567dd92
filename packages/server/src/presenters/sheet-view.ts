import { type Provenance, type Saved, type SheetView } from '@mingjian/contract';
import type { Scope } from '../db/database.ts';
import { type StoredSheet, readSheets } from '../db/read-sheets.ts';
import { requireSheet } from '../commands/require-sheet.ts';
import { rowIdsOf } from '../commands/sheet-rows.ts';
import { missingOf } from './missing.ts';
import { packReference, scoreStored } from './score-stored.ts';

/** A whole sheet for its screen. */
export async function presentSheet(scope: Scope, id: string): Promise<SheetView> {
  const stored = await requireSheet(scope, id);
  const [one] = await scoreStored(scope, [stored]);
  const neighbours = await neighbourIds(scope, stored);
  return {
    id: stored.id,
    version: stored.version,
    departmentId: stored.departmentId,
    year: stored.year,
    sheet: stored.sheet,
    pack: packReference(one?.pack ?? null),
    scored: one?.scored ?? null,
    missing: missingOf(stored.sheet, one?.scored ?? null),
    provenance: provenanceByPath(stored),
    rowIds: rowIdsOf(stored.rows),
    savedAt: stored.changedAt.toISOString(),
    savedBy: stored.changedBy,
    ...neighbours,
  };
}

/**
 * What a saved change answers: the version that this change made, even where somebody has saved since, so that the next change
 * of its author meets theirs; scores and what is missing as the sheet stands now.
 */
export async function presentSaved(
  scope: Scope,
  { id, version }: Readonly<{ id: string; version: number }>,
): Promise<Saved> {
  const [stored] = await readSheets(scope, { id });
  if (!stored) throw new Error(`sheet ${id} vanished after it was saved`);
  const [one] = await scoreStored(scope, [stored]);
  const scored = one?.scored ?? null;
  return {
    id,
    version,
    savedAt: stored.changedAt.toISOString(),
    scored,
    missing: missingOf(stored.sheet, scored),
  };
}

function provenanceByPath(stored: StoredSheet): Readonly<Record<string, Provenance>> {
  const places = new Map(stored.rows.map((row) => [row.id, `${row.list}.${row.position}.`]));
  return Object.fromEntries(
    stored.facts.flatMap((fact) => {
      const prefix = fact.rowId === '' ? '' : places.get(fact.rowId);
      if (prefix === undefined || fact.value.kind === 'withdrawn') return [];
      const { actor, source, evidence, revision, version } = fact;
      return [
        [
          `${prefix}${fact.measure}`,
          { actor, at: fact.recordedAt.toISOString(), source, evidence, revision, version },
        ],
      ];
    }),
  );
}

async function neighbourIds(scope: Scope, stored: StoredSheet) {
  const rows = await scope.tx
    .selectFrom('sheet')
    .select('id')
    .where('tenant', '=', scope.tenant)
    .where('department_id', '=', stored.departmentId)
    .where('year', '=', stored.year)
    .where('deleted_at', 'is', null)
    .orderBy('position')
    .orderBy('id')
    .execute();
  const at = rows.findIndex((row) => row.id === stored.id);
  return { previousId: rows[at - 1]?.id ?? null, nextId: rows[at + 1]?.id ?? null };
}
