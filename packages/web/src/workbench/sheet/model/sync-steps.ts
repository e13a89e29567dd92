import { listFields, listRows, type SheetList, withValueAt } from '@mingjian/contract';
import type { SelfEvaluation } from '@mingjian/engine';
import { pairRows } from './pair-rows.ts';
import { LISTS, rowIdOf, withListRows } from './row-ids.ts';

type RowFields = Readonly<Record<string, string | null>>;

/** One request that brings the saved sheet nearer to the draft; each raises the version by one. */
export type SyncStep =
  | Readonly<{ kind: 'edits'; edits: readonly Readonly<{ path: string; value: string | null }>[] }>
  | Readonly<{ kind: 'remove'; list: SheetList; at: number }>
  | Readonly<{ kind: 'add'; list: SheetList; at: number; row: RowFields; rowId: string | null }>;

const SHEET_FIELDS = [
  'project',
  'implementer',
  'projectCode',
  'origin',
  'state',
  'stateReason',
] as const;

/**
 * What must be sent so that the saved sheet becomes the draft: rows taken out (last first), rows put in (first first),
 * then the cells that differ. Derived from the two sheets alone, so undo and redo need no bookkeeping of their own.
 */
export function syncSteps(saved: SelfEvaluation, draft: SelfEvaluation): readonly SyncStep[] {
  if (saved === draft) return [];
  const lists = LISTS.map((list) => listSteps(list, listRows(saved, list), listRows(draft, list)));
  const edits = [
    ...fieldEdits('', saved, draft, SHEET_FIELDS),
    ...fieldEdits('funds.', saved.funds, draft.funds, ['weight', 'remainder']),
    ...fieldEdits('goals.', saved.goals, draft.goals, ['expected', 'actual']),
    ...lists.flatMap(({ edits: own }) => own),
  ];
  return [...lists.flatMap(({ steps }) => steps), ...inRequests(edits)];
}

/** The interface takes 2000 edits at once; a pasted block may hold more. */
const EDITS = 1000;

function inRequests(edits: readonly { path: string; value: string | null }[]): readonly SyncStep[] {
  const count = Math.ceil(edits.length / EDITS);
  return Array.from({ length: count }, (_, at): SyncStep => ({
    kind: 'edits',
    edits: edits.slice(at * EDITS, (at + 1) * EDITS),
  }));
}

function listSteps(
  list: SheetList,
  before: readonly object[],
  after: readonly object[],
): Readonly<{
  steps: readonly SyncStep[];
  edits: readonly { path: string; value: string | null }[];
}> {
  if (before === after) return { steps: [], edits: [] };
  const fields = listFields(list);
  const pairs = pairRows(before, after);
  const kept = new Set(pairs.map(([left]) => left));
  const known = new Set(pairs.map(([, right]) => right));
  const removed = before.map((_, at) => at).filter((at) => !kept.has(at));
  const steps: SyncStep[] = removed.toReversed().map((at) => ({ kind: 'remove', list, at }));
  after.forEach((row, at) => {
    if (known.has(at)) return;
    steps.push({ kind: 'add', list, at, row: fieldsOf(row, fields), rowId: rowIdOf(row) });
  });
  const edits = pairs.flatMap(([left, right]) => {
    const [old, now] = [before[left], after[right]];
    if (!old || !now || old === now) return [];
    const prefix = `${list}.${right}.`;
    return fieldEdits(prefix, fieldsOf(old, fields), fieldsOf(now, fields), fields);
  });
  return { steps, edits };
}

/** The fields of a row that hold something; what is absent is empty. */
function fieldsOf(row: object, fields: readonly string[]): Readonly<Record<string, string>> {
  const texts = Object.entries(row).filter(
    (entry): entry is [string, string] => fields.includes(entry[0]) && typeof entry[1] === 'string',
  );
  return Object.fromEntries(texts);
}

function fieldEdits<K extends string>(
  prefix: string,
  before: Readonly<Partial<Record<K, string | null>>>,
  after: Readonly<Partial<Record<K, string | null>>>,
  fields: readonly K[],
): readonly { path: string; value: string | null }[] {
  return fields
    .filter((field) => (before[field] ?? null) !== (after[field] ?? null))
    .map((field) => ({ path: `${prefix}${field}`, value: after[field] ?? null }));
}

/** The sheet after a step, as the server then holds it. */
export function applyStep(sheet: SelfEvaluation, step: SyncStep): SelfEvaluation {
  if (step.kind === 'edits')
    return step.edits.reduce((next, { path, value }) => withValueAt(next, path, value), sheet);
  const rows = listRows(sheet, step.list);
  if (step.kind === 'remove') return withListRows(sheet, step.list, rows.toSpliced(step.at, 1));
  const own = step.rowId === null ? {} : { rowId: step.rowId };
  const row = { ...EMPTY[step.list], ...step.row, ...own };
  return withListRows(sheet, step.list, rows.toSpliced(step.at, 0, row));
}

const EMPTY: Readonly<Record<SheetList, RowFields>> = {
  indicators: { target: null, unit: null, actual: null, weight: null, deviation: null },
  'funds.rows': { initialBudget: null, fullYearBudget: null, executed: null },
  fundingDocuments: {},
};
