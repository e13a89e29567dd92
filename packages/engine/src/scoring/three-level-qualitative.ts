import { type Exact, ONE, ZERO, compare, equals, isZero, multiply } from '../number/exact.ts';
import { type Result, fail, ok } from '../result.ts';
import type { Refusal } from '../sheet/scored-sheet.ts';
import { computeLine, entered, percentText, stateLine } from './explanation.ts';
import { findLevel, percent } from './levels.ts';
import { type MethodInput, type Outcome, defineMethod } from './method.ts';
import type { ParameterReader } from './parameters.ts';
import { refusal } from './refusals.ts';

/** A level with its interval of the weight [from, to]; `to` belongs to it only when `toIncluded`. */
type Level = Readonly<{
  name: string;
  words: readonly string[];
  from: Exact;
  to: Exact;
  toIncluded: boolean;
  /** Share given when nobody judged; null when a person must. */
  unjudged: Exact | null;
}>;

function readLevel(reader: ParameterReader): Level {
  const unjudged = reader.optionalDecimal('unjudged');
  return {
    name: reader.text('name'),
    words: reader.words('words', []),
    from: percent(reader, 'from'),
    to: percent(reader, 'to'),
    toIncluded: reader.flag('toIncluded', false),
    unjudged: unjudged === null ? null : percent(reader, 'unjudged'),
  };
}

/** Levels must fill 0–100 % of the weight from the best down, without gap or overlap. */
function faults(levels: readonly Level[]): readonly string[] {
  const found: string[] = [];
  const best = levels[0];
  if (best !== undefined && !(equals(best.to, ONE) && best.toIncluded))
    found.push('最高等级的区间要到 100（含）');
  if (levels.length > 0 && !equals(levels.at(-1)?.from ?? ONE, ZERO))
    found.push('最低等级的区间要从 0 起');
  levels.forEach((level, index) => {
    if (compare(level.from, level.to) >= 0) found.push(`等级“${level.name}”的区间是空的`);
    const next = levels[index + 1];
    if (next === undefined) return;
    if (!equals(next.to, level.from) || next.toIncluded)
      found.push(`等级“${level.name}”与“${next.name}”的区间不相接，或界限同属两级`);
    if (level.unjudged !== null && compare(level.unjudged, level.from) < 0)
      found.push(`等级“${level.name}”不评分时的比例低于区间`);
  });
  return found;
}

const intervalText = (level: Level, weight: Exact): string =>
  `“${level.name}”的区间是 ${entered(multiply(weight, level.from))}（含）到 ${entered(multiply(weight, level.to))}（${level.toIncluded ? '含' : '不含'}）`;

function judge(input: MethodInput, level: Level, judged: Exact): Result<Outcome, Refusal> {
  const low = multiply(input.weight, level.from);
  const high = multiply(input.weight, level.to);
  const order = compare(judged, high);
  if (
    compare(judged, low) < 0 ||
    order > 0 ||
    (order === 0 && !level.toIncluded && !isZero(input.weight))
  )
    return fail(refusal('SCORE_JUDGED_OUTSIDE', intervalText(level, input.weight)));
  return ok({
    score: judged,
    lines: [
      stateLine('等级', level.name),
      stateLine('区间', intervalText(level, input.weight)),
      computeLine('评分', `${entered(judged)} × 100%`, judged),
    ],
    plot: null,
    slope: null,
    proportion: null,
  });
}

/** 按等级给分，每个等级是分值的一个区间；评分由人在区间内给，规则包可规定不评分时给多少。 @term 按评判等级计分 */
export const threeLevelQualitative = defineMethod({
  id: 'three-level-qualitative@1',
  title: '按评判等级计分',
  takes: 'words',
  read: (reader) => {
    const levels = reader.list('levels', readLevel);
    for (const sentence of faults(levels)) reader.fault(sentence);
    return { levels };
  },
  score: (input, { levels }) => {
    if (input.actualText === null) return fail(refusal('SCORE_ACTUAL_MISSING'));
    const level = findLevel(levels, input.actualText);
    if (level === null)
      return fail(
        refusal(
          'SCORE_LEVEL_UNKNOWN',
          `“${input.actualText}”，应为${levels.map((one) => one.name).join('、')}`,
        ),
      );
    if (input.judged !== null) return judge(input, level, input.judged);
    if (level.unjudged === null)
      return fail(refusal('SCORE_JUDGED_MISSING', intervalText(level, input.weight)));
    const score = multiply(input.weight, level.unjudged);
    return ok({
      score,
      lines: [
        stateLine('等级', level.name),
        computeLine(
          '没有另行评分，按规则包的比例',
          `${entered(input.weight)} × ${percentText(level.unjudged)}`,
          score,
        ),
      ],
      plot: null,
      slope: null,
      proportion: null,
    });
  },
});
