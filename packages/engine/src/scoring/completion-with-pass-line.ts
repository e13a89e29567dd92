import { ONE, ZERO, compare, divide, isZero, multiply, subtract } from '../number/exact.ts';
import type { Exact } from '../number/exact.ts';
import type { Proportion } from '../number/scaled.ts';
import { ok } from '../result.ts';
import { compareLine, computeLine, entered, percentText, shown } from './explanation.ts';
import { defineMethod } from './method.ts';
import {
  RISING_END,
  metOutcome,
  plotOf,
  proportionOutcome,
  quantities,
  zeroLine,
} from './proportional.ts';

const proportion = (passLine: Exact): Proportion => ({
  met: '>=',
  numerator: { actual: Number(passLine.denominator), target: -Number(passLine.numerator) },
  denominator: { actual: 0, target: Number(passLine.denominator - passLine.numerator) },
});

/** 完成比例在及格线以下得 0 分，达到指标值得满分，中间按直线：分值 ×（完成比例 − 及格线）÷（100% − 及格线）。 @term 设及格线的完成比例计分 */
export const completionWithPassLine = defineMethod({
  id: 'completion-with-pass-line@1',
  title: '按完成比例计分（设及格线）',
  takes: 'numbers',
  read: (reader) => {
    const passLine = reader.shortDecimal('passLine');
    if (compare(passLine, ZERO) < 0 || compare(passLine, ONE) >= 0)
      reader.fault('及格线 passLine 要在 0（含）与 1（不含）之间');
    return { passLine };
  },
  proportion: ({ passLine }) => proportion(passLine),
  score: (input, { passLine }) => {
    const numbers = quantities(input);
    if (!numbers.ok) return numbers;
    const { target, actual } = numbers.value;
    const rule = proportion(passLine);
    const corners = [{ x: ZERO, y: ZERO }, { x: passLine, y: ZERO }, ...RISING_END];
    if (compare(actual, target) >= 0)
      return ok(
        metOutcome(input, numbers.value, plotOf(input, numbers.value, corners, input.weight), rule),
      );
    const completion = divide(actual, target);
    const first = computeLine('完成比例', `${entered(actual)} ÷ ${entered(target)}`, completion);
    const span = subtract(ONE, passLine);
    const slope = isZero(input.weight) ? null : divide(multiply(target, span), input.weight);
    if (compare(completion, passLine) <= 0)
      return ok(
        proportionOutcome(
          input,
          numbers.value,
          rule,
          [
            first,
            compareLine(
              '与及格线相比',
              `${shown(completion)} ${isZero(subtract(completion, passLine)) ? '＝' : '＜'} ${percentText(passLine)}`,
              '没有超过及格线',
            ),
            zeroLine(input.weight),
          ],
          corners,
          null,
        ),
      );
    const above = subtract(completion, passLine);
    const share = divide(above, span);
    return ok(
      proportionOutcome(
        input,
        numbers.value,
        rule,
        [
          first,
          computeLine('减及格线', `${shown(completion)} − ${percentText(passLine)}`, above),
          computeLine('除以满分段', `${shown(above)} ÷ ${percentText(span)}`, share),
          computeLine(
            '乘分值',
            `${shown(share)} × ${entered(input.weight)}`,
            multiply(share, input.weight),
          ),
        ],
        corners,
        slope,
      ),
    );
  },
});
