import { type InferReading, infer as inferRules } from '@mingjian/audit';
import type { SelfEvaluation } from '@mingjian/engine';
import { type Random, random } from '../noise/random.ts';
import { MADE_RULES, type MadeRule, printScore } from './made-rules.ts';

export type InferOptions = Readonly<{ sheets?: number; seed?: number }>;

type MadeSheet = Readonly<{ sheet: SelfEvaluation; rule: MadeRule; manual: ReadonlySet<string> }>;

type Row = Readonly<{
  name: string;
  operator: string;
  target: string;
  actual: string;
  weight: string;
}>;

function shortRow(r: Random, name: string): Row {
  const target = r.int(20, 4000);
  // Rows near the target and rows below any pass line both occur.
  const actual = Math.min(target - 1, Math.floor((target * r.int(450, 995)) / 1000));
  return {
    name,
    operator: r.pick(['>=', '>=', '=']),
    target: String(target),
    actual: String(Math.max(1, actual)),
    weight: String(r.pick([5, 8, 10, 10, 15, 20])),
  };
}

function metRow(r: Random, name: string): Row {
  const target = r.int(20, 4000);
  return {
    name,
    operator: '>=',
    target: String(target),
    actual: String(target + r.int(0, 50)),
    weight: String(r.pick([5, 10])),
  };
}

/** Some decimal that the rule does not give, as a person would write down. */
function byHand(r: Random, weight: number, ruled: string): string {
  for (;;) {
    const written = String(r.int(0, weight * 2) / 2);
    if (written !== ruled && Math.abs(Number(written) - Number(ruled)) > 0.2) return written;
  }
}

function makeSheet(seed: number): MadeSheet {
  const r = random(seed);
  const rule = MADE_RULES[seed % MADE_RULES.length] as MadeRule;
  const manual = new Set<string>();
  const rows = [
    ...Array.from({ length: r.int(6, 10) }, (_, i) => shortRow(r, `指标${i + 1}`)),
    ...Array.from({ length: r.int(2, 4) }, (_, i) => metRow(r, `达标指标${i + 1}`)),
  ];
  const hand = r.chance(0.5) ? r.int(1, 2) : 0;
  const indicators = rows.map((row, i) => {
    const figures = [row.weight, row.target, row.actual].map(BigInt) as [bigint, bigint, bigint];
    const isShort = BigInt(row.actual) < BigInt(row.target);
    const ruled = isShort ? printScore(rule.score(...figures), rule) : row.weight;
    const isManual = i < hand;
    if (isManual) manual.add(`项目${seed} / ${row.name}`);
    return {
      level1: '产出指标',
      level2: '数量指标',
      name: row.name,
      operator: row.operator,
      target: row.target,
      unit: '个',
      actual: row.actual,
      weight: row.weight,
      deviation: null,
      score: isManual ? byHand(r, Number(row.weight), ruled) : ruled,
    };
  });
  const sheet = {
    contract: '1',
    kind: 'project-self-evaluation',
    year: 2024,
    department: '示例市甲局',
    project: `项目${seed}`,
    projectCode: null,
    fundingDocuments: [],
    state: 'normal',
    pack: null,
    funds: { unit: '万元', weight: '10', rows: [] },
    goals: { expected: null, actual: null },
    indicators,
  };
  // Made as plain data in the interchange shape; the product's type is put on it here.
  return { sheet: sheet as unknown as SelfEvaluation, rule, manual };
}

/** The print may leave an interval for a factor; the true one lies in it. */
function inInterval(reading: InferReading, factor: string): boolean {
  const { interval } = reading;
  if (!interval) return false;
  return (
    Number(interval.low) <= Number(factor) &&
    (interval.high === null || Number(factor) <= Number(interval.high))
  );
}

const isRule = (reading: InferReading, rule: MadeRule): boolean =>
  reading.method === rule.method &&
  Object.entries(rule.parameters).every(
    ([key, value]) =>
      reading.parameters[key] === value || (key === 'factor' && inInterval(reading, value)),
  );

/** Made-up sheets of twelve rules, with rounding and some scores written by hand: is the rule found, and are the hand-written named? */
export async function inferBench(options: InferOptions = {}): Promise<Record<string, number>> {
  const sheets = options.sheets ?? 500;
  const seed = options.seed ?? 1;
  const count = { family: 0, named: 0, rightlyNamed: 0, manual: 0, candidate: 0 };
  for (let at = seed; at < seed + sheets; at += 1) {
    const { sheet, rule, manual } = makeSheet(at);
    const result = inferRules([sheet]);
    const group = result.groups.find((one) => one.rows.includes('short'));
    if (group?.method === rule.method) count.family += 1;
    const candidates = group ? [group, ...group.alternatives] : [];
    if (candidates.some((reading) => isRule(reading, rule))) count.candidate += 1;
    count.manual += manual.size;
    count.named += result.unexplained.length;
    count.rightlyNamed += result.unexplained.filter((row) => manual.has(row.name)).length;
  }
  return {
    sheets,
    familyRight: count.family / sheets,
    overridePrecision: count.named === 0 ? 1 : count.rightlyNamed / count.named,
    overrideRecall: count.manual === 0 ? 1 : count.rightlyNamed / count.manual,
    truthAmongCandidates: count.candidate / sheets,
  };
}
