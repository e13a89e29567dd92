import {
  type DraftSelfEvaluation,
  draftSelfEvaluationSchema,
  sheetIssues,
} from '@mingjian/contract';
import type { SelfEvaluation } from '@mingjian/engine';
import { UsageError } from './command.ts';

type Json = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What the interchange format lets a file leave out. */
const DEFAULTS: Json = {
  projectCode: null,
  fundingDocuments: [],
  state: 'normal',
  pack: null,
  goals: { expected: null, actual: null },
};

const ROW_DEFAULTS: Json = { initialBudget: null, fullYearBudget: null, executed: null };
const INDICATOR_DEFAULTS: Json = {
  unit: null,
  target: null,
  actual: null,
  weight: null,
  deviation: null,
};

/** A single money object is accepted for `rows`. */
function normaliseFunds(funds: unknown): unknown {
  if (!isObject(funds)) return funds;
  const { rows, unit = '万元', weight = null, remainder, ...single } = funds;
  const list = Array.isArray(rows) ? rows : [{ label: '年度资金总额', ...single }];
  return {
    unit,
    weight,
    ...(remainder === undefined ? {} : { remainder }),
    rows: list.map((row) => (isObject(row) ? { ...ROW_DEFAULTS, ...row } : row)),
  };
}

function normalise(value: Json): Json {
  return {
    ...DEFAULTS,
    ...value,
    funds: normaliseFunds(value['funds']),
    goals: isObject(value['goals'])
      ? { expected: null, actual: null, ...value['goals'] }
      : { expected: null, actual: null },
    indicators: Array.isArray(value['indicators'])
      ? value['indicators'].map((row: unknown) =>
          // A flat list has one level only; scoring does not look at it.
          isObject(row) ? { ...INDICATOR_DEFAULTS, level2: row['level1'], ...row } : row,
        )
      : value['indicators'],
  };
}

/** A copy without `keys` at `path`; only the way down is copied, so what is dropped may be nested without end. */
function without(
  node: unknown,
  [step, ...rest]: readonly PropertyKey[],
  keys: readonly string[],
): unknown {
  if (Array.isArray(node))
    return node.map((item: unknown, index) => (index === step ? without(item, rest, keys) : item));
  const entries = Object.entries(isObject(node) ? node : {});
  return Object.fromEntries(
    step === undefined
      ? entries.filter(([key]) => !keys.includes(key))
      : entries.map(([key, value]) => [key, key === step ? without(value, rest, keys) : value]),
  );
}

/** Removes what the schema does not know, so that a file of a later version still scores; returns the paths removed. */
function dropUnknown(value: Json): { value: Json; dropped: string[] } {
  const dropped: string[] = [];
  let current = value;
  for (;;) {
    const parsed = draftSelfEvaluationSchema.safeParse(current);
    const unknown = parsed.success
      ? []
      : parsed.error.issues.filter((issue) => issue.code === 'unrecognized_keys');
    if (unknown.length === 0) return { value: current, dropped };
    for (const { path, keys } of unknown) {
      dropped.push(...keys.map((key) => [...path.map(String), key].join('.')));
      // The schema found the object at this path, so a copy without the keys is an object again.
      current = without(current, path, keys) as Json;
    }
  }
}

export type SelfEvaluationInput = Readonly<{
  sheets: readonly SelfEvaluation[];
  /** One object in gives one object out. */
  single: boolean;
  /** Sentences about fields that were passed over. */
  warnings: readonly string[];
}>;

/** Reads one self-evaluation or an array of them; the first thing wrong becomes one sentence with file, place and remedy. */
export function parseSelfEvaluations(json: unknown, file: string): SelfEvaluationInput {
  const single = !Array.isArray(json);
  const list: readonly unknown[] = Array.isArray(json) ? json : [json];
  if (list.length === 0) throw new UsageError(`${file} 是空的列表，没有自评表可用。`);
  const warnings: string[] = [];
  const sheets = list.map((item, index) => {
    const at = single ? '' : `第 ${index + 1} 张表 `;
    if (!isObject(item))
      throw new UsageError(
        `${file}：${at}不是自评表对象。应为 {"contract":"1","kind":"project-self-evaluation",…}。`,
      );
    const { value, dropped } = dropUnknown(normalise(item));
    if (dropped.length > 0)
      warnings.push(`${file}：${at}不认识的字段已略过：${dropped.slice(0, 8).join('、')}`);
    const parsed = draftSelfEvaluationSchema.safeParse(value);
    if (!parsed.success) {
      const issue = sheetIssues(parsed.error)[0];
      throw new UsageError(
        `${file}：${at}${issue?.path || '（整体）'}：${issue?.message ?? '内容不合要求'}。请改好后再试。`,
      );
    }
    return parsed.data satisfies DraftSelfEvaluation as SelfEvaluation;
  });
  return { sheets, single, warnings };
}
