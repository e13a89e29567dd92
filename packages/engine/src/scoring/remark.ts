import { type Exact, absolute, isZero, subtract } from '../number/exact.ts';
import { entered, shown } from './explanation.ts';
import type { MethodInput, Outcome } from './method.ts';

const quantity = (value: Exact, unit: string | null): string => {
  if (unit === null) return shown(value);
  return unit === '%' ? `${shown(value)} 个百分点` : `${shown(value)} ${unit}`;
};

/** 少 8884 人，扣 2.04 分；每 4360 人合 1 分。 Null when nothing was lost or the row is not one of numbers. */
export function remarkOf(input: MethodInput, outcome: Outcome, rounded: Exact): string | null {
  const { target, actual, weight, unit } = input;
  if (target === null || actual === null) return null;
  const lost = subtract(weight, rounded);
  if (isZero(lost)) return null;
  const gap = subtract(actual, target);
  const word = gap.numerator < 0n ? '少' : '多';
  const first = `${word} ${quantity(absolute(gap), unit)}，扣 ${entered(lost)} 分`;
  return outcome.slope === null
    ? `${first}。`
    : `${first}；每 ${quantity(outcome.slope, unit)}合 1 分。`;
}
