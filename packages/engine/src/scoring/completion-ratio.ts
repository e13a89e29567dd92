import { ZERO, compare, divide, isZero, multiply } from '../number/exact.ts';
import { type Proportion, proportionShare } from '../number/scaled.ts';
import { ok } from '../result.ts';
import { computeLine, entered, shown } from './explanation.ts';
import { defineMethod } from './method.ts';
import { RISING_END, metOutcome, plotOf, proportionOutcome, quantities } from './proportional.ts';

const RULE: Proportion = {
  met: '>=',
  numerator: { actual: 1, target: 0 },
  denominator: { actual: 0, target: 1 },
};
const CORNERS = [{ x: ZERO, y: ZERO }, ...RISING_END];

/** 达到指标值得满分；未达到，按完成值与指标值的比例得分。 @term 按完成比例计分 */
export const completionRatio = defineMethod({
  id: 'completion-ratio@1',
  title: '按完成比例计分',
  takes: 'numbers',
  read: () => null,
  proportion: () => RULE,
  score: (input) => {
    const numbers = quantities(input);
    if (!numbers.ok) return numbers;
    const { target, actual } = numbers.value;
    if (compare(actual, target) >= 0)
      return ok(
        metOutcome(input, numbers.value, plotOf(input, numbers.value, CORNERS, input.weight), RULE),
      );
    const completion = divide(actual, target);
    const score = multiply(input.weight, proportionShare(RULE, target, actual));
    return ok(
      proportionOutcome(
        input,
        numbers.value,
        RULE,
        [
          computeLine('完成比例', `${entered(actual)} ÷ ${entered(target)}`, completion),
          computeLine('乘分值', `${shown(completion)} × ${entered(input.weight)}`, score),
        ],
        CORNERS,
        isZero(input.weight) ? null : divide(target, input.weight),
      ),
    );
  },
});
