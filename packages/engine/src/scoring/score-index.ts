import { type Exact, ZERO, add, compare, exact } from '../number/exact.ts';
import { formatTrimmed } from '../number/round.ts';
import type { CompiledPack, IndexNode } from '../pack/compiled-pack.ts';
import type { Refusal, ScoredRow } from '../sheet/scored-sheet.ts';
import type { Indicator } from '../sheet/self-evaluation.ts';
import { entered, lineText, stateLine } from './explanation.ts';
import { gradeOf } from './grade.ts';
import { fullLine } from './proportional.ts';
import { at, refusal } from './refusals.ts';
import { type RowRules, refusedRow, scoreRow } from './score-row.ts';

/** What a department answers to one item of a 部门整体 or 工作考核 index. @term 考核填报 */
export type IndexAnswer = Readonly<{
  /** Count, days late, numerator, or 是/否. */
  actual?: string | null;
  /** Denominator: how many there should be. */
  required?: string | null;
  judged?: string | null;
  reason?: string | null;
  /** 不涉及. */
  notApplicable?: boolean;
}>;

/** An item or heading with its score; a heading's score is the sum below it, null when one is missing. @term 考核得分 */
export type ScoredNode = Readonly<{
  /** Names from the top, joined by "/": the key of its answer. */
  path: string;
  name: string;
  weight: string | null;
  score: string | null;
  row: ScoredRow | null;
  children: readonly ScoredNode[];
}>;

/** @term 指标体系计分结果 */
export type ScoredIndex = Readonly<{
  pack: Readonly<{ id: string; title: string; hash: string }>;
  nodes: readonly ScoredNode[];
  total: string | null;
  grade: string | null;
  /** Marks that the pack knows, what they scored, and the items whose marks nobody has set. */
  known: Readonly<{ weight: string; score: string | null }>;
  unset: readonly string[];
}>;

const itemOf = (node: IndexNode, answer: IndexAnswer): Indicator => ({
  level1: '',
  level2: '',
  name: node.name,
  operator: '>=',
  target: answer.required ?? null,
  unit: null,
  actual: answer.actual ?? null,
  weight: node.weight,
  deviation: answer.reason ?? null,
  judged: answer.judged ?? null,
});

const SILENT: Omit<RowRules, 'rounding'> = {
  zeroTarget: { treatment: 'refuse', cite: [] },
  negativeActual: { treatment: 'refuse', cite: [] },
  overAchievement: { treatment: 'full', above: null, cite: [] },
};

function notApplicable(node: IndexNode, item: Indicator, pack: CompiledPack): ScoredRow {
  const rule = pack.notApplicable;
  if (rule === undefined || rule.treatment === 'refuse' || node.weight === null)
    return refusedRow(item, refusal('SCORE_NOT_APPLICABLE'), node.method).row;
  const weight = exact(node.weight);
  const lines = [stateLine('填报为不涉及', '规则包规定得满分'), fullLine(weight)];
  return {
    name: node.name,
    score: entered(weight),
    method: null,
    cite: rule.cite,
    steps: lines.map(lineText),
    refusal: null,
    weight: node.weight,
    lines,
    plot: null,
    remark: null,
  };
}

function scoreLeaf(node: IndexNode, answer: IndexAnswer, pack: CompiledPack): ScoredRow {
  const item = itemOf(node, answer);
  if (node.weight === null) return refusedRow(item, refusal('SCORE_NO_WEIGHTS'), node.method).row;
  if (answer.notApplicable === true) return notApplicable(node, item, pack);
  if (node.method === null) return refusedRow(item, refusal('SCORE_NO_RULE'), null).row;
  const rounding = pack.rounding ?? { digits: 2, mode: 'half-up', cite: [] };
  return scoreRow(item, node.method, { ...SILENT, rounding }).row;
}

function sumScores(scores: readonly (string | null)[]): Exact | null {
  let total = ZERO;
  for (const score of scores) {
    if (score === null) return null;
    total = add(total, exact(score));
  }
  return total;
}

type Answers = Readonly<Record<string, IndexAnswer>>;

function scoreNode(
  node: IndexNode,
  above: string,
  answers: Answers,
  pack: CompiledPack,
): ScoredNode {
  const path = above === '' ? node.name : `${above}/${node.name}`;
  const base = { path, name: node.name, weight: node.weight };
  if (node.children.length === 0) {
    const row = scoreLeaf(node, answers[path] ?? {}, pack);
    return { ...base, score: row.score, row, children: [] };
  }
  const children = node.children.map((child) => scoreNode(child, path, answers, pack));
  const total = sumScores(children.map((child) => child.score));
  return { ...base, score: total === null ? null : entered(total), row: null, children };
}

/** The leaves of a scored index, in order. */
export const leavesOf = (nodes: readonly ScoredNode[]): readonly ScoredNode[] =>
  nodes.flatMap((node) => (node.children.length === 0 ? [node] : leavesOf(node.children)));

const noIndex = (pack: CompiledPack): Refusal => at(pack.title, refusal('SCORE_NO_RULE'));

/**
 * Scores a 部门整体 or 工作考核 index from the answers of its items. Items without marks stay visibly unset: they are refused,
 * the total is null, and what is known stands beside it.
 */
export function scoreIndex(answers: Answers, pack: CompiledPack): ScoredIndex {
  // A sheet pack has no index: asking for one is a mistake of the caller.
  if (pack.index === null) throw new TypeError(noIndex(pack).message);
  const nodes = pack.index.map((node) => scoreNode(node, '', answers, pack));
  const leaves = leavesOf(nodes);
  const known = leaves.filter((leaf) => leaf.weight !== null);
  const total = sumScores(leaves.map((leaf) => leaf.score));
  const knownScore = sumScores(known.map((leaf) => leaf.score));
  const weight = sumScores(known.map((leaf) => leaf.weight)) ?? ZERO;
  return {
    pack: { id: pack.id, title: pack.title, hash: pack.hash },
    nodes,
    total: total === null ? null : formatTrimmed(total, pack.rounding?.digits ?? 2),
    grade: total === null || !pack.grades ? null : gradeOf(total, pack.grades),
    known: {
      weight: entered(weight),
      score: knownScore === null || compare(weight, ZERO) === 0 ? null : entered(knownScore),
    },
    unset: leaves.filter((leaf) => leaf.weight === null).map((leaf) => leaf.path),
  };
}
