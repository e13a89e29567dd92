import { type Exact, ZERO, compare, divide, exact, isZero, multiply } from '../number/exact.ts';
import { fail, ok } from '../result.ts';
import { type ScorePlot, compareLine, computeLine, entered, shown } from './explanation.ts';
import { type MethodInput, defineMethod } from './method.ts';
import type { ParameterReader } from './parameters.ts';
import { quantities } from './proportional.ts';
import { refusal } from './refusals.ts';

/** One band [from, to): `from` belongs to it, `to` to the next; null is without end. @term 分段 */
export type StepBand = Readonly<{ from: Exact | null; to: Exact | null; points: Exact }>;

/**
 * Proves that the bands, lowest first, cover everything exactly once: no gap, no overlap, no end missing.
 * Returns the sentences of what is wrong.
 */
export function bandFaults(bands: readonly StepBand[]): readonly string[] {
  const faults: string[] = [];
  if (bands[0]?.from !== null) faults.push('最低一段没有向下敞开（from 要写 null）');
  if (bands.at(-1)?.to !== null) faults.push('最高一段没有向上敞开（to 要写 null）');
  bands.forEach((band, index) => {
    const { from, to } = band;
    if (from !== null && to !== null && compare(from, to) >= 0)
      faults.push(`第${index + 1}段是空的：${entered(from)} 不小于 ${entered(to)}`);
    const next = bands[index + 1];
    if (next === undefined) return;
    if (to === null || next.from === null) {
      faults.push(`第${index + 1}段与第${index + 2}段重叠：中间的界限是 null`);
      return;
    }
    const order = compare(to, next.from);
    if (order < 0)
      faults.push(
        `第${index + 1}段与第${index + 2}段之间有空隙：${entered(to)} 到 ${entered(next.from)}`,
      );
    if (order > 0)
      faults.push(
        `第${index + 1}段与第${index + 2}段重叠：${entered(next.from)} 到 ${entered(to)}`,
      );
  });
  return faults;
}

const readBand = (reader: ParameterReader): StepBand => ({
  from: reader.optionalDecimal('from'),
  to: reader.optionalDecimal('to'),
  points: reader.decimal('points'),
});

const bandText = ({ from, to }: StepBand): string =>
  from === null
    ? `${to === null ? '全部' : `低于 ${entered(to)}`}`
    : to === null
      ? `${entered(from)} 及以上`
      : `${entered(from)}（含）到 ${entered(to)}（不含）`;

function plot(
  input: MethodInput,
  bands: readonly StepBand[],
  value: Exact,
  score: Exact,
  scale: Exact,
): ScorePlot {
  const inner = bands.flatMap((band) => (band.to === null ? [] : [band.to]));
  const last = inner.at(-1) ?? exact(100);
  const points = bands.flatMap((band) => {
    const y = entered(multiply(band.points, scale));
    return [
      { x: entered(band.from ?? ZERO), y },
      { x: entered(band.to ?? multiply(last, exact('1.2'))), y },
    ];
  });
  return {
    xLabel: '完成率',
    xUnit: '%',
    breakpoints: points,
    point: { x: shown(value).replace('…', ''), y: entered(score) },
  };
}

/** 按完成率（百分数）所在的段给分；每段含下限、不含上限，装载时证明没有空隙、没有重叠。 @term 分段计分 */
export const steps = defineMethod({
  id: 'steps@1',
  title: '分段计分',
  takes: 'numbers',
  read: (reader) => {
    const bands = reader.list('bands', readBand);
    for (const sentence of bandFaults(bands)) reader.fault(sentence);
    const outOf = reader.decimal('outOf');
    if (compare(outOf, ZERO) <= 0) reader.fault('outOf 要大于 0');
    for (const band of bands)
      if (compare(band.points, ZERO) < 0 || compare(band.points, outOf) > 0)
        reader.fault(`分段得分 ${entered(band.points)} 不在 0 与 ${entered(outOf)} 之间`);
    return { bands, outOf };
  },
  score: (input, { bands, outOf }) => {
    const numbers = quantities(input);
    if (!numbers.ok) return numbers;
    const { target, actual } = numbers.value;
    const rate = multiply(divide(actual, target), exact(100));
    const band = bands.find(
      ({ from, to }) =>
        (from === null || compare(rate, from) >= 0) && (to === null || compare(rate, to) < 0),
    );
    if (band === undefined) return fail(refusal('SCORE_NO_RULE'));
    const scale = divide(input.weight, isZero(outOf) ? exact(1) : outOf);
    const score = multiply(band.points, scale);
    const lines = [];
    if (compare(target, exact(100)) !== 0)
      lines.push(computeLine('完成率', `${entered(actual)} ÷ ${entered(target)} × 100`, rate));
    lines.push(
      compareLine(
        '所在的段',
        `${shown(rate)} 在 ${bandText(band)}`,
        `这一段得 ${entered(band.points)} 分`,
      ),
    );
    lines.push(
      compare(input.weight, outOf) === 0
        ? computeLine('得分', `${entered(band.points)} × 100%`, score)
        : computeLine(
            '折算到分值',
            `${entered(band.points)} × ${entered(input.weight)} ÷ ${entered(outOf)}`,
            score,
          ),
    );
    return ok({
      score,
      lines,
      plot: plot(input, bands, rate, score, scale),
      slope: null,
      proportion: null,
    });
  },
});
