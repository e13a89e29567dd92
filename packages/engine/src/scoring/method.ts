import type { Exact } from '../number/exact.ts';
import type { Proportion } from '../number/scaled.ts';
import type { Result } from '../result.ts';
import type { Operator } from '../sheet/self-evaluation.ts';
import type { Refusal } from '../sheet/scored-sheet.ts';
import type { ExplanationLine, ScorePlot } from './explanation.ts';
import { ParameterReader } from './parameters.ts';

/**
 * What a method is given. Numbers are already in one unit, signs and zero targets already settled by the pack.
 * For assessment items `actual` is the count, the days or the numerator, and `target` the number required.
 * @term 计分输入
 */
export type MethodInput = Readonly<{
  operator: Operator;
  weight: Exact;
  target: Exact | null;
  actual: Exact | null;
  /** Target and result as words: a level, a date, 是 or 否. */
  targetText: string | null;
  actualText: string | null;
  judged: Exact | null;
  reason: string | null;
  unit: string | null;
}>;

/** The exact score with its working; rounding belongs to the pack. @term 计分结果 */
export type Outcome = Readonly<{
  score: Exact;
  lines: readonly ExplanationLine[];
  plot: ScorePlot | null;
  /** 少 8884 人，扣 2.04 分；每 4360 人合 1 分: filled in after rounding. */
  slope: Exact | null;
  /** Set when the score is this proportion of the weight: the sheet then rounds through the same kernel as the columns. */
  proportion: Proportion | null;
}>;

/** What a method reads from a row. */
export type Takes = 'numbers' | 'words' | 'count' | 'judgement';

/** One entry of the closed vocabulary. Changed behaviour is a new version of the id. @term 计分方法 */
export type ScoringMethod = Readonly<{
  /** "completion-with-pass-line@1". */
  id: string;
  /** 按完成比例计分（设及格线）. */
  title: string;
  takes: Takes;
  /** Sentences on what is wrong with the parameters; empty when they are right. */
  check: (parameters: Readonly<Record<string, unknown>>) => readonly string[];
  score: (
    input: MethodInput,
    parameters: Readonly<Record<string, unknown>>,
  ) => Result<Outcome, Refusal>;
  /** The proportion, when the method is one: the columns compile it once. */
  proportion: (parameters: Readonly<Record<string, unknown>>) => Proportion | null;
}>;

/** Ties a method to its parameter reader, so that the registry needs no casts; parameters are read once per object. */
export function defineMethod<P>(
  definition: Readonly<{
    id: string;
    title: string;
    takes: Takes;
    read: (reader: ParameterReader) => P;
    score: (input: MethodInput, parameters: P) => Result<Outcome, Refusal>;
    proportion?: (parameters: P) => Proportion;
  }>,
): ScoringMethod {
  const cache = new WeakMap<object, P>();
  const read = (raw: Readonly<Record<string, unknown>>): P => {
    const known = cache.get(raw);
    if (known !== undefined) return known;
    const reader = new ParameterReader(raw);
    const parameters = definition.read(reader);
    const faults = reader.finish();
    if (faults.length > 0) throw new Error(`${definition.id}: ${faults.join('; ')}`);
    cache.set(raw, parameters);
    return parameters;
  };
  return {
    id: definition.id,
    title: definition.title,
    takes: definition.takes,
    check: (raw) => {
      const reader = new ParameterReader(raw);
      definition.read(reader);
      return reader.finish();
    },
    score: (input, raw) => definition.score(input, read(raw)),
    proportion: (raw) => definition.proportion?.(read(raw)) ?? null,
  };
}
