import { listRows, parseSheetPath, type SheetList, valueAt, withValueAt } from '@mingjian/contract';
import type { SelfEvaluation } from '@mingjian/engine';
import { rowIdOf, withListRows } from './row-ids.ts';
import type { SyncStep } from './sync-steps.ts';

/** What the server refused and what waits therefore: a value in a cell, or a whole row that was to be added. */
export type Waiting =
  | Readonly<{
      kind: 'cell';
      list: SheetList | null;
      rowId: string;
      field: string;
      value: string | null;
    }>
  | Readonly<{ kind: 'row'; list: SheetList; rowId: string }>;

/** What of a refused request has to wait: the cells at fault, or all of it where the fault is at none of them. */
export function setAside(
  base: SelfEvaluation,
  step: SyncStep,
  paths: readonly string[],
): readonly Waiting[] {
  if (step.kind === 'remove') return [];
  if (step.kind === 'add')
    return step.rowId === null ? [] : [{ kind: 'row', list: step.list, rowId: step.rowId }];
  // The name and the code together tell projects apart.
  const faults = new Set(paths.includes('project') ? [...paths, 'projectCode'] : paths);
  const atFault = step.edits.filter(({ path }) => faults.has(path));
  return (atFault.length > 0 ? atFault : step.edits).flatMap(({ path, value }): Waiting[] => {
    const parsed = parseSheetPath(path);
    if (!parsed) return [];
    const { list, field } = parsed;
    if (list === null) return [{ kind: 'cell', list, rowId: '', field, value }];
    // Cells are sent after rows have come and gone, so the row stands in the base where the request says.
    const rowId = rowIdOf(listRows(base, list)[parsed.index] ?? {});
    return rowId === null ? [] : [{ kind: 'cell', list, rowId, field, value }];
  });
}

/** Where a waiting part stands in a sheet; null once the person has changed it or taken out its row. */
export function standsAt(sheet: SelfEvaluation, part: Waiting): string | null {
  const path = placeOf(sheet, part);
  if (path === null || part.kind === 'row') return path;
  return (valueAt(sheet, path) ?? null) === part.value ? path : null;
}

/** The sheet with a waiting part as the server has it: the value it holds, or without the row. */
export function withoutPart(
  base: SelfEvaluation,
  sheet: SelfEvaluation,
  part: Waiting,
): SelfEvaluation {
  const path = placeOf(sheet, part);
  if (path === null) return sheet;
  if (part.kind === 'row') {
    const rows = listRows(sheet, part.list).filter((row) => rowIdOf(row) !== part.rowId);
    return withListRows(sheet, part.list, rows);
  }
  const before = placeOf(base, part);
  return withValueAt(sheet, path, before === null ? null : (valueAt(base, before) ?? null));
}

function placeOf(sheet: SelfEvaluation, part: Waiting): string | null {
  if (part.list === null) return part.field;
  const at = listRows(sheet, part.list).findIndex((row) => rowIdOf(row) === part.rowId);
  if (at < 0) return null;
  return `${part.list}.${at}.${part.kind === 'cell' ? part.field : NAMES[part.list]}`;
}

/** The cell that says which row it is. */
const NAMES: Readonly<Record<SheetList, string>> = {
  indicators: 'name',
  'funds.rows': 'label',
  fundingDocuments: 'number',
};
