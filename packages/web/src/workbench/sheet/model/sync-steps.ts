import type { Indicator, SelfEvaluation } from '@mingjian/engine';

/** One request that brings the saved sheet nearer to the draft; each raises the version by one. */
export type SyncStep =
  | Readonly<{ kind: 'edits'; edits: readonly Readonly<{ path: string; value: string | null }>[] }>
  | Readonly<{ kind: 'remove'; at: number }>
  | Readonly<{ kind: 'add'; at: number; row: Indicator }>;

const INDICATOR_FIELDS = [
  'level1',
  'level2',
  'name',
  'operator',
  'target',
  'unit',
  'actual',
  'weight',
  'deviation',
  'judged',
  'source',
] as const;
const FUNDS_FIELDS = ['label', 'initialBudget', 'fullYearBudget', 'executed'] as const;

/**
 * What must be sent so that the saved sheet becomes the draft: rows taken out (last first), rows put in (first first),
 * then the cells that differ. Derived from the two sheets alone, so undo and redo need no bookkeeping of their own.
 */
export function syncSteps(saved: SelfEvaluation, draft: SelfEvaluation): readonly SyncStep[] {
  if (saved === draft) return [];
  const pairs = pairRows(saved.indicators, draft.indicators);
  const steps: SyncStep[] = [];
  for (let at = saved.indicators.length - 1; at >= 0; at -= 1)
    if (!pairs.some(([left]) => left === at)) steps.push({ kind: 'remove', at });
  draft.indicators.forEach((row, at) => {
    if (!pairs.some(([, right]) => right === at)) steps.push({ kind: 'add', at, row });
  });
  const edits = [
    ...fieldEdits('', saved, draft, [
      'project',
      'implementer',
      'projectCode',
      'origin',
      'state',
      'stateReason',
    ]),
    ...fieldEdits('funds.', saved.funds, draft.funds, ['weight', 'remainder']),
    ...fieldEdits('goals.', saved.goals, draft.goals, ['expected', 'actual']),
    ...draft.funds.rows.flatMap((row, at) =>
      fieldEdits(`funds.rows.${at}.`, saved.funds.rows[at] ?? {}, row, FUNDS_FIELDS),
    ),
    ...pairs.flatMap(([left, right]) => {
      const [before, after] = [saved.indicators[left], draft.indicators[right]];
      if (!before || !after || before === after) return [];
      return fieldEdits(`indicators.${right}.`, before, after, INDICATOR_FIELDS);
    }),
  ];
  if (edits.length > 0) steps.push({ kind: 'edits', edits });
  return steps;
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

/** Rows that are the same row on both sides: by name first, then in order within what is left between two matches. */
function pairRows(
  left: readonly Indicator[],
  right: readonly Indicator[],
): readonly (readonly [number, number])[] {
  const name = (row: Indicator | undefined): string =>
    row ? `${row.level1}\n${row.level2}\n${row.name}` : '';
  const anchors = commonSubsequence(left.map(name), right.map(name));
  const pairs: [number, number][] = [];
  let [l, r] = [0, 0];
  for (const [nextLeft, nextRight] of [...anchors, [left.length, right.length] as const]) {
    while (l < nextLeft && r < nextRight) pairs.push([l++, r++]);
    if (nextLeft < left.length && nextRight < right.length) pairs.push([nextLeft, nextRight]);
    [l, r] = [nextLeft + 1, nextRight + 1];
  }
  return pairs;
}

/** Longest common subsequence as index pairs. */
function commonSubsequence(
  a: readonly string[],
  b: readonly string[],
): readonly (readonly [number, number])[] {
  const width = b.length + 1;
  const length = new Uint16Array((a.length + 1) * width);
  const at = (i: number, j: number): number => length[i * width + j] ?? 0;
  for (let i = a.length - 1; i >= 0; i -= 1)
    for (let j = b.length - 1; j >= 0; j -= 1)
      length[i * width + j] =
        a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
  const pairs: [number, number][] = [];
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    if (a[i] === b[j]) pairs.push([i++, j++]);
    else if (at(i + 1, j) >= at(i, j + 1)) i += 1;
    else j += 1;
  }
  return pairs;
}
