import type { Provenance } from '@mingjian/contract';
import {
  type Citation,
  type CompiledPack,
  type ExplanationLine,
  type Refusal,
  type ScoredSheet,
  type ScorePlot,
  type SelfEvaluation,
  targetText,
} from '@mingjian/engine';
import { indicatorIndex } from './sheet-path.ts';

/** What the drawer shows about one derived figure; everything in it comes from the engine. */
export type Explained = Readonly<{
  over: string;
  title: string;
  /** The figure, large; null with a refusal. */
  value: string | null;
  /** ／10 分, or % for the rate. */
  unit: string;
  method: string | null;
  lines: readonly ExplanationLine[] | undefined;
  steps: readonly string[];
  plot: ScorePlot | null;
  remark: string | null;
  cite: readonly Citation[];
  refusal: Refusal | null;
  sources: readonly Readonly<{
    label: string;
    value: string;
    provenance: Provenance | undefined;
  }>[];
}>;

type Given = Readonly<{
  sheet: SelfEvaluation;
  scored: ScoredSheet;
  pack: CompiledPack;
  provenance: Readonly<Record<string, Provenance>>;
}>;

/** The explanation of a derived figure by its path; null when nothing is derived there. */
export function explained(path: string, given: Given): Explained | null {
  if (path === 'total') return ofTotal(given);
  if (path.startsWith('execution.')) return ofExecution(path, given);
  const at = indicatorIndex(path);
  return at === null ? null : ofIndicator(at, given);
}

function ofIndicator(at: number, { sheet, scored, provenance }: Given): Explained | null {
  const [row, score] = [sheet.indicators[at], scored.indicators[at]];
  if (!row || !score) return null;
  const prefix = `indicators.${at}`;
  return {
    over: `${row.level1} · ${row.level2}`,
    title: row.name,
    value: score.score,
    unit: `／${score.weight ?? row.weight ?? '缺'} 分`,
    method: score.methodTitle ?? null,
    lines: score.lines,
    steps: score.steps,
    plot: score.plot ?? null,
    remark: score.remark ?? null,
    cite: score.cite,
    refusal: score.refusal,
    sources: [
      { label: '指标值', value: targetText(row), provenance: provenance[`${prefix}.target`] },
      {
        label: '完成值',
        value: row.actual === null ? '' : `${row.actual}${row.actualUnit ?? row.unit ?? ''}`,
        provenance: provenance[`${prefix}.actual`],
      },
      { label: '分值', value: row.weight ?? '', provenance: provenance[`${prefix}.weight`] },
    ],
  };
}

function ofExecution(path: string, { sheet, scored, provenance }: Given): Explained {
  const { execution } = scored;
  const used = execution.row ?? null;
  const isRate = path === 'execution.rate';
  const sources =
    used === null
      ? []
      : (['fullYearBudget', 'executed'] as const).map((field) => ({
          label: field === 'executed' ? '执行数 B' : '预算数 A',
          value: `${field === 'executed' ? used.executed : used.budget}${sheet.funds.unit}`,
          provenance: provenance[`funds.rows.${used.index}.${field}`],
        }));
  return {
    over: used === null ? '项目资金' : `项目资金 · ${sheet.funds.rows[used.index]?.label ?? ''}`,
    title: isRate ? '预算执行率' : '预算执行率得分',
    value: isRate ? execution.rate : execution.score,
    unit: isRate ? '%' : `／${execution.weight ?? sheet.funds.weight ?? '10'} 分`,
    method: execution.methodTitle ?? null,
    lines: execution.lines,
    steps: execution.steps,
    plot: execution.plot ?? null,
    remark: null,
    cite: execution.cite,
    refusal: execution.refusal,
    sources,
  };
}

function ofTotal({ scored, pack }: Given): Explained {
  const refused = scored.indicators.find(({ refusal }) => refusal !== null);
  const refusal = scored.execution.refusal ?? refused?.refusal ?? null;
  const parts = scored.parts ?? null;
  const rules = pack.sheet;
  const bands = rules?.grades.bands ?? [];
  return {
    over: '项目支出绩效自评表',
    title: scored.grade === null ? '总分' : `总分 · ${scored.grade}`,
    value: scored.total,
    unit: scored.weights === null || scored.weights === undefined ? '' : `／${scored.weights} 分`,
    method: null,
    lines:
      parts === null || scored.total === null
        ? []
        : [
            line('预算执行率', null, `${parts.execution} 分`),
            line('各项指标合计', null, `${parts.indicators} 分`),
            line('总分', `${parts.execution} ＋ ${parts.indicators}`, scored.total),
            line(
              '等级',
              null,
              `${scored.grade ?? '—'}（${bands.map(({ name, from }) => `${name} ≥${from}`).join('，')}）`,
            ),
          ],
    steps: [],
    plot: null,
    remark: null,
    cite: [...(rules?.total?.cite ?? []), ...(rules?.grades.cite ?? [])],
    refusal:
      refusal === null || refused === undefined
        ? refusal
        : { code: refusal.code, message: `${refused.name}：${refusal.message}` },
    sources: [],
  };
}

/** A line of the total's working: an operation with its result, or a given part. */
const line = (label: string, operation: string | null, result: string): ExplanationLine => ({
  kind: operation === null ? 'state' : 'compute',
  label,
  operation,
  result,
});
