import {
  type Conflict,
  draftSelfEvaluationSchema,
  parseSheetPath,
  sheetIssues,
  valueAt,
  withValueAt,
} from '@mingjian/contract';
import type { SelfEvaluation } from '@mingjian/engine';
import type { StoredSheet } from '../db/read-sheets.ts';
import { factKey } from '../facts/fact-value.ts';
import type { PackLibrary } from '../packs/pack-library.ts';
import { ProblemRefused } from '../problems/problem-refused.ts';
import { fieldLabel, valueLabel } from '../text/field-labels.ts';
import { placeLabel } from '../text/place-label.ts';
import { type CommandContext, command } from './command.ts';
import { refuseCell } from './refuse-cell.ts';
import { requireSheet } from './require-sheet.ts';
import { type SavedSheet, updateSheet, savedPayload } from './save-sheet.ts';
import { rowIdsOf } from './sheet-rows.ts';

/** One cell that a person changed. */
export type Edit = Readonly<{ path: string; value: string | null; evidence?: string | null }>;
export type EditSheetInput = Readonly<{
  id: string;
  expectedVersion: number;
  edits: readonly Edit[];
}>;

/** Changes cells of a sheet, all or none. A stale version changes nothing and answers with both values of every cell. */
export const editSheet = (
  context: CommandContext,
  packs: PackLibrary,
  input: EditSheetInput,
): Promise<SavedSheet> =>
  command(context, 'edit-sheet', input, async (scope) => {
    const stored = await requireSheet(scope, input.id);
    if (stored.version !== input.expectedVersion) refuseStale(stored, input);
    const sheet = applyEdits(stored.sheet, input.edits);
    const rowIds = rowIdsOf(stored.rows);
    const evidence = new Map(
      input.edits.flatMap((edit) => {
        if (edit.evidence === undefined) return [];
        const path = parseSheetPath(edit.path);
        if (!path) return [];
        const rowId = path.list === null ? '' : (rowIds[path.list][path.index] ?? '');
        return [[factKey(rowId, path.field), edit.evidence] as const];
      }),
    );
    const saved = await updateSheet(
      scope,
      packs,
      stored,
      { sheet, rowIds },
      { source: 'entered', evidence: null },
      evidence,
    );
    if (saved.version === stored.version) return { reply: saved, event: null };
    const sentence = editSentence(stored.sheet, sheet, input.edits);
    return {
      reply: saved,
      event: {
        subject: stored.id,
        sentence,
        payload: savedPayload(saved),
      },
    };
  });

function refuseStale(stored: StoredSheet, input: EditSheetInput): never {
  const rowIds = rowIdsOf(stored.rows);
  const conflicts = input.edits.map((edit): Conflict => {
    const path = parseSheetPath(edit.path);
    const rowId = path?.list ? rowIds[path.list][path.index] : '';
    const fact = stored.facts.find(
      (candidate) => candidate.rowId === rowId && candidate.measure === path?.field,
    );
    return {
      path: edit.path,
      yours: edit.value,
      theirs: valueAt(stored.sheet, edit.path) ?? null,
      changed: (fact?.version ?? stored.version) > input.expectedVersion,
      by: fact?.actor ?? null,
      at: fact?.recordedAt.toISOString() ?? null,
    };
  });
  throw new ProblemRefused(
    'SHEET_STALE',
    `“${stored.sheet.project}”已由${stored.changedBy}改到第 ${stored.version} 版，您改的是第 ${input.expectedVersion} 版；双方的值都在下面，请选定后再保存`,
    { where: 'expectedVersion', conflicts, version: stored.version },
  );
}

/** The sheet after the edits, checked as a whole. */
export function applyEdits(sheet: SelfEvaluation, edits: readonly Edit[]): SelfEvaluation {
  const next = edits.reduce((current, edit) => {
    const path = parseSheetPath(edit.path);
    const inside = path?.list
      ? valueAt(current, `${path.list}.${path.index}`) !== undefined
      : path !== null;
    if (!inside)
      throw new ProblemRefused('SHEET_PATH_UNKNOWN', `表中没有“${edit.path}”这一格；请刷新后重试`, {
        where: edit.path,
      });
    return withValueAt(current, edit.path, edit.value === '' ? null : edit.value);
  }, sheet);
  for (const { path } of edits) refuseCell(next, path);
  return checkedSheet(next);
}

/** A sheet that the schema of drafts accepts, or a refusal that names every place. */
export function checkedSheet(sheet: unknown): SelfEvaluation {
  const parsed = draftSelfEvaluationSchema.safeParse(sheet);
  if (parsed.success) return parsed.data;
  const issues = sheetIssues(parsed.error);
  const first = issues[0];
  const field = first?.path.split('.').at(-1) ?? '';
  throw new ProblemRefused(
    'SHEET_INVALID',
    `${fieldLabel(field)}：${first?.message ?? '内容不合要求'}`,
    {
      where: first?.path ?? null,
      issues,
    },
  );
}

function editSentence(
  before: SelfEvaluation,
  after: SelfEvaluation,
  edits: readonly Edit[],
): string {
  const shown = edits.slice(0, 3).map((edit) => {
    const [from, to] = [valueAt(before, edit.path), valueAt(after, edit.path)];
    return `${placeLabel(after, edit.path)} ${valueLabel(from)} → ${valueLabel(to)}`;
  });
  const rest = edits.length > 3 ? `等 ${edits.length} 处` : '';
  return `修改“${after.project}”：${shown.join('；')}${rest}`;
}
