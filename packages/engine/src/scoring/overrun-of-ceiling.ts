import {
  ONE,
  ZERO,
  add,
  compare,
  divide,
  exact,
  isZero,
  multiply,
  subtract,
} from '../number/exact.ts';
import type { Exact } from '../number/exact.ts';
import type { Proportion } from '../number/scaled.ts';
import { ok } from '../result.ts';
import { compareLine, computeLine, entered, shown } from './explanation.ts';
import { defineMethod } from './method.ts';
import { metOutcome, plotOf, proportionOutcome, quantities, zeroLine } from './proportional.ts';

const proportion = (factor: Exact): Proportion => ({
  met: '<=',
  numerator: {
    actual: -Number(factor.numerator),
    target: Number(factor.denominator + factor.numerator),
  },
  denominator: { actual: 0, target: Number(factor.denominator) },
});

/** 不超过指标值得满分；超过的，按超出比例（乘倍数）扣分，扣完为止：分值 ×（1 − 倍数 ×（完成值 − 指标值）÷ 指标值）。 @term 按超出比例扣分 */
export const overrunOfCeiling = defineMethod({
  id: 'overrun-of-ceiling@1',
  title: '按超出比例扣分',
  takes: 'numbers',
  read: (reader) => {
    const factor = reader.shortDecimal('factor', '1');
    if (compare(factor, ZERO) <= 0) reader.fault('倍数 factor 要大于 0');
    return { factor };
  },
  proportion: ({ factor }) => proportion(factor),
  score: (input, { factor }) => {
    const numbers = quantities(input);
    if (!numbers.ok) return numbers;
    const { target, actual } = numbers.value;
    const rule = proportion(factor);
    const floor = add(ONE, divide(ONE, factor));
    const corners = [
      { x: ZERO, y: ONE },
      { x: ONE, y: ONE },
      { x: floor, y: ZERO },
      { x: multiply(floor, exact('1.2')), y: ZERO },
    ];
    if (compare(actual, target) <= 0)
      return ok(
        metOutcome(input, numbers.value, plotOf(input, numbers.value, corners, input.weight), rule),
      );
    const over = subtract(actual, target);
    const overShare = divide(over, target);
    const lost = multiply(overShare, factor);
    const lines = [
      computeLine('超出', `${entered(actual)} − ${entered(target)}`, over),
      computeLine('超出比例', `${shown(over)} ÷ ${entered(target)}`, overShare),
    ];
    if (compare(factor, ONE) !== 0)
      lines.push(computeLine('乘倍数', `${shown(overShare)} × ${entered(factor)}`, lost));
    if (compare(lost, ONE) >= 0)
      lines.push(
        compareLine(
          '扣分比例与 1',
          `${shown(lost)} ${isZero(subtract(lost, ONE)) ? '＝' : '＞'} 1`,
          '扣完为止',
        ),
        zeroLine(input.weight),
      );
    else
      lines.push(
        computeLine('余下比例', `1 − ${shown(lost)}`, subtract(ONE, lost)),
        computeLine(
          '乘分值',
          `${shown(subtract(ONE, lost))} × ${entered(input.weight)}`,
          multiply(subtract(ONE, lost), input.weight),
        ),
      );
    const slope =
      isZero(input.weight) || compare(lost, ONE) >= 0
        ? null
        : divide(divide(target, factor), input.weight);
    return ok(proportionOutcome(input, numbers.value, rule, lines, corners, slope));
  },
});
