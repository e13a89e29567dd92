import {
  type Exact,
  compare,
  divide,
  exact,
  greatest,
  multiply,
  subtract,
} from '../number/exact.ts';
import { type ScorePlot, compareLine, computeLine, entered, shown } from './explanation.ts';
import type { MethodInput, Outcome } from './method.ts';

/** Full marks at none, straight down to the floor, and level as far as this row reaches. */
function corners(weight: Exact, each: Exact, floor: Exact, count: Exact): ScorePlot['breakpoints'] {
  const end = divide(subtract(weight, floor), each);
  const far = greatest(count, multiply(end, exact('1.2')));
  return [
    { x: '0', y: entered(weight) },
    { x: shown(end).replace('…', ''), y: entered(floor) },
    { x: shown(far).replace('…', ''), y: entered(floor) },
  ];
}

/** Full marks less `each` for every `count`, never below `floor`: events and days late differ in words only. */
export function deduct(
  input: MethodInput,
  count: Exact,
  each: Exact,
  floor: Exact,
  word: Readonly<{ label: string; unit: string }>,
): Outcome {
  const lost = multiply(count, each);
  const left = subtract(input.weight, lost);
  const lines = [
    computeLine(word.label, `${entered(count)} × ${entered(each)}`, lost),
    computeLine('从分值中扣', `${entered(input.weight)} − ${shown(lost)}`, left),
  ];
  const low = compare(left, floor) < 0;
  if (low)
    lines.push(
      compareLine('与下限相比', `${shown(left)} ＜ ${entered(floor)}`, '扣完为止'),
      computeLine('按下限', `${entered(floor)} × 100%`, floor),
    );
  return {
    score: low ? floor : left,
    lines,
    plot: {
      xLabel: word.label,
      xUnit: word.unit,
      breakpoints: corners(input.weight, each, floor, count),
      point: { x: entered(count), y: entered(low ? floor : left) },
    },
    slope: null,
    proportion: null,
  };
}
