import { withValueAt } from '@mingjian/contract';
import type { FundingDocument, Indicator, SelfEvaluation } from '@mingjian/engine';
import { pairRows } from './pair-rows.ts';

/** The lists whose rows come and go. */
type List = 'indicators' | 'fundingDocuments' | 'funds.rows';
type RowFields = Readonly<Record<string, string | null>>;

/** One request that brings the saved sheet nearer to the draft; each raises the version by one. */
export type SyncStep =
  | Readonly<{ kind: 'edits'; edits: readonly Readonly<{ path: string; value: string | null }>[] }>
  | Readonly<{ kind: 'remove'; list: List; at: number }>
  | Readonly<{ kind: 'add'; list: List; at: number; row: RowFields }>;

const INDICATOR_FIELDS = [
  'level1',
  'level2',
  'name',
  'operator',
  'target',
  'unit',
  'actual',
  'actualUnit',
  'weight',
  'deviation',
  'judged',
  'source',
  'priorActual',
] as const satisfies readonly (keyof Indicator)[];
const DOCUMENT_FIELDS = [
  'number',
  'title',
  'issuedOn',
  'amount',
  'unit',
] as const satisfies readonly (keyof FundingDocument)[];
const FUNDS_FIELDS = ['label', 'initialBudget', 'fullYearBudget', 'executed'] as const;
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
  const indicators = listSteps(
    'indicators',
    saved.indicators,
    draft.indicators,
    INDICATOR_FIELDS,
    (row) => `${row.level1}\n${row.level2}\n${row.name}`,
  );
  const documents = listSteps(
    'fundingDocuments',
    saved.fundingDocuments,
    draft.fundingDocuments,
    DOCUMENT_FIELDS,
    (row) => row.number,
  );
  const money = listSteps(
    'funds.rows',
    saved.funds.rows,
    draft.funds.rows,
    FUNDS_FIELDS,
    (row) => row.label,
  );
  const edits = [
    ...fieldEdits('', saved, draft, SHEET_FIELDS),
    ...fieldEdits('funds.', saved.funds, draft.funds, ['weight', 'remainder']),
    ...fieldEdits('goals.', saved.goals, draft.goals, ['expected', 'actual']),
    ...money.edits,
    ...indicators.edits,
    ...documents.edits,
  ];
  const steps = [...indicators.steps, ...documents.steps, ...money.steps];
  return [...steps, ...inRequests(edits)];
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

function listSteps<T extends object, K extends string & keyof T>(
  list: List,
  before: readonly T[],
  after: readonly T[],
  fields: readonly K[],
  nameOf: (row: T) => string,
): Readonly<{
  steps: readonly SyncStep[];
  edits: readonly { path: string; value: string | null }[];
}> {
  if (before === after) return { steps: [], edits: [] };
  const pairs = pairRows(before, after, nameOf);
  const kept = new Set(pairs.map(([left]) => left));
  const known = new Set(pairs.map(([, right]) => right));
  const removed = before.map((_, at) => at).filter((at) => !kept.has(at));
  const steps: SyncStep[] = removed.toReversed().map((at) => ({ kind: 'remove', list, at }));
  after.forEach((row, at) => {
    if (!known.has(at)) steps.push({ kind: 'add', list, at, row: fieldsOf(row, fields) });
  });
  const edits = pairs.flatMap(([left, right]) => {
    const [old, now] = [before[left], after[right]];
    if (!old || !now || old === now) return [];
    return fieldEdits<string>(
      `${list}.${right}.`,
      fieldsOf(old, fields),
      fieldsOf(now, fields),
      fields,
    );
  });
  return { steps, edits };
}

/** The fields of a row that hold something; what is absent is empty. */
function fieldsOf<T extends object, K extends string & keyof T>(
  row: T,
  fields: readonly K[],
): Readonly<Record<string, string>> {
  const entries = fields.flatMap((field): [string, string][] => {
    const value = row[field];
    return typeof value === 'string' ? [[field, value]] : [];
  });
  return Object.fromEntries(entries);
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
  const isMoney = step.list === 'funds.rows';
  const rows: readonly unknown[] = isMoney ? sheet.funds.rows : sheet[step.list];
  const changed =
    step.kind === 'remove'
      ? rows.toSpliced(step.at, 1)
      : rows.toSpliced(step.at, 0, { ...EMPTY[step.list], ...step.row });
  // A row is added with exactly the fields of its list.
  if (isMoney)
    return {
      ...sheet,
      funds: { ...sheet.funds, rows: changed as SelfEvaluation['funds']['rows'] },
    };
  return { ...sheet, [step.list]: changed } as SelfEvaluation;
}

const EMPTY: Readonly<Record<List, RowFields>> = {
  indicators: { target: null, unit: null, actual: null, weight: null, deviation: null },
  'funds.rows': { initialBudget: null, fullYearBudget: null, executed: null },
  fundingDocuments: {},
};
