import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  type CompiledPack,
  type Indicator,
  type IndexAnswer,
  type Operator,
  type ScoredIndex,
  type SelfEvaluation,
  leavesOf,
  scoreIndex,
  scoreIndicator,
  scoreSheet,
} from '@mingjian/engine';
import { PACKS_ROOT } from './load-pack.ts';
import { readYaml } from './yaml-source.ts';

/**
 * Golden cases: figures computed by hand that a pack must give. `rules.yaml` holds single rows and execution scores,
 * `sheets.yaml` whole printed sheets, `index.yaml` answers to an index.
 */
type Expected = Readonly<{ score?: string; rate?: string; refuse?: string }>;

export type RuleCase = Readonly<{
  case: string;
  why: string;
  given: Readonly<{
    operator?: Operator;
    target?: string | null;
    unit?: string | null;
    actual?: string | null;
    weight?: string | null;
    judged?: string | null;
    budget?: string | null;
    executed?: string | null;
  }>;
  expect: Expected;
}>;

type Cell = string | null;

export type SheetCase = Readonly<{
  sheet: string;
  state: SelfEvaluation['state'];
  funds: readonly (readonly [string, Cell, Cell, Cell])[];
  /** First level, operator, target, unit, actual, weight, printed score. */
  rows: readonly (readonly [string, Operator, Cell, Cell, Cell, Cell, Cell])[];
  printed: Readonly<{ execution: Cell; total: Cell }>;
  expect: Readonly<{ rate: string; execution: string; total: Cell; grade: Cell }>;
}>;

export type IndexCase = Readonly<{
  case: string;
  why: string;
  answers?: Readonly<Record<string, IndexAnswer>>;
  /** Every item that has marks is judged in full, with this reason. */
  judgedFull?: boolean;
  reason?: string;
  expect: Readonly<{ total: Cell; knownWeight: string; knownScore: Cell; unset: string }>;
  items?: Readonly<Record<string, Expected>>;
}>;

function readCases<T>(id: string, file: string): readonly T[] {
  const path = join(PACKS_ROOT, id, 'golden', file);
  if (!existsSync(path)) return [];
  const { value, faults } = readYaml(readFileSync(path, 'utf8'));
  if (faults.length > 0)
    throw new Error(
      `${path}: ${faults.map((fault) => `${fault.path} ${fault.message}`).join('; ')}`,
    );
  if (!Array.isArray(value)) throw new TypeError(`${path}: not a list`);
  // The files are our own and their shape is checked by the cases that run on them.
  return value as readonly T[];
}

export const ruleCases = (id: string): readonly RuleCase[] => readCases(id, 'rules.yaml');
export const sheetCases = (id: string): readonly SheetCase[] => readCases(id, 'sheets.yaml');
export const indexCases = (id: string): readonly IndexCase[] => readCases(id, 'index.yaml');

const indicatorOf = (over: Partial<Indicator>): Indicator => ({
  level1: '产出指标',
  level2: '数量指标',
  name: '指标',
  operator: '>=',
  target: null,
  unit: null,
  actual: null,
  weight: null,
  deviation: null,
  ...over,
});

const sheetOf = (
  pack: CompiledPack,
  over: Pick<SelfEvaluation, 'state' | 'funds' | 'indicators'>,
): SelfEvaluation => ({
  contract: '1',
  kind: 'project-self-evaluation',
  year: 2024,
  department: '部门',
  project: '项目',
  projectCode: null,
  fundingDocuments: [],
  pack: pack.id,
  goals: { expected: null, actual: null },
  ...over,
});

/** What the pack gives for a case, in the words of `expect`. */
export function runRuleCase(pack: CompiledPack, { given }: RuleCase): Expected {
  if (pack.sheet === null) throw new TypeError(`${pack.id}: no sheet rules`);
  if (given.operator === undefined) {
    const sheet = sheetOf(pack, {
      state: 'normal',
      funds: {
        unit: '万元',
        weight: null,
        rows: [
          {
            label: '年度资金总额',
            initialBudget: null,
            fullYearBudget: given.budget ?? null,
            executed: given.executed ?? null,
          },
        ],
      },
      indicators: [],
    });
    const { execution } = scoreSheet(sheet, pack);
    return execution.refusal !== null
      ? { refuse: execution.refusal.code }
      : { rate: execution.rate ?? '', score: execution.score ?? '' };
  }
  const { row } = scoreIndicator(
    indicatorOf({
      operator: given.operator,
      target: given.target ?? null,
      unit: given.unit ?? null,
      actual: given.actual ?? null,
      weight: given.weight ?? null,
      judged: given.judged ?? null,
    }),
    pack.sheet,
  );
  return row.refusal !== null ? { refuse: row.refusal.code } : { score: row.score ?? '' };
}

/** Scores a printed sheet. */
export function runSheetCase(pack: CompiledPack, given: SheetCase) {
  return scoreSheet(
    sheetOf(pack, {
      state: given.state,
      funds: {
        unit: '万元',
        weight: '10',
        rows: given.funds.map(([label, initialBudget, fullYearBudget, executed]) => ({
          label,
          initialBudget,
          fullYearBudget,
          executed,
        })),
      },
      indicators: given.rows.map(([level1, operator, target, unit, actual, weight]) =>
        indicatorOf({ level1, operator, target, unit, actual, weight }),
      ),
    }),
    pack,
  );
}

/** Scores the answers of an index case. */
export function runIndexCase(pack: CompiledPack, given: IndexCase): ScoredIndex {
  if (given.judgedFull !== true) return scoreIndex(given.answers ?? {}, pack);
  const leaves = leavesOf(scoreIndex({}, pack).nodes);
  const answers = leaves.flatMap((leaf): [string, IndexAnswer][] =>
    leaf.weight === null ? [] : [[leaf.path, { judged: leaf.weight, reason: given.reason ?? '' }]],
  );
  return scoreIndex(Object.fromEntries(answers), pack);
}

/** Rules without a golden case, and golden cases without a rule. */
export function goldenGaps(pack: CompiledPack): readonly string[] {
  if (pack.sheet !== null) {
    const cases = ruleCases(pack.id);
    const operators = Object.keys(pack.sheet.indicators);
    const seen = new Set(cases.map((one) => one.given.operator ?? 'execution'));
    const missing = [...operators, 'execution'].filter((rule) => !seen.has(rule as Operator));
    const foreign = cases.filter(
      ({ given, expect }) =>
        given.operator !== undefined &&
        !operators.includes(given.operator) &&
        expect.refuse !== 'SCORE_NO_RULE',
    );
    return [
      ...missing.map((rule) => `${rule} 没有手工算例`),
      ...foreign.map((one) => `算例“${one.case}”没有对应的规则`),
    ];
  }
  const leaves = leavesOf(scoreIndex({}, pack).nodes);
  const cases = indexCases(pack.id);
  const judged = cases.some((one) => one.judgedFull === true);
  const named = new Set(
    cases.flatMap((one) => [...Object.keys(one.items ?? {}), ...Object.keys(one.answers ?? {})]),
  );
  const paths = new Set(leaves.map((leaf) => leaf.path));
  return [
    ...leaves
      .filter((leaf) => leaf.weight !== null && !judged && !named.has(leaf.path))
      .map((leaf) => `${leaf.path} 没有手工算例`),
    ...[...named]
      .filter((path) => !paths.has(path))
      .map((path) => `算例里的“${path}”没有对应的指标`),
  ];
}
