import { ONE, ZERO, compare, divide, exact, multiply } from '../number/exact.ts';
import type { Proportion } from '../number/scaled.ts';
import { ok } from '../result.ts';
import { computeLine, entered, shown } from './explanation.ts';
import { defineMethod } from './method.ts';
import { metOutcome, plotOf, proportionOutcome, quantities } from './proportional.ts';

const RULE: Proportion = {
  met: '<=',
  numerator: { actual: 0, target: 1 },
  denominator: { actual: 1, target: 0 },
};
// A hyperbola: enough points for the eye, each computed exactly.
const CORNERS = [
  { x: ZERO, y: ONE },
  { x: ONE, y: ONE },
  ...['1.25', '1.6', '2', '2.5', '4'].map((x) => ({ x: exact(x), y: divide(ONE, exact(x)) })),
];

/** 不超过指标值得满分；超过的，按指标值与完成值的比例得分：分值 × 指标值 ÷ 完成值。 @term 按反向比例计分 */
export const ratioOfCeiling = defineMethod({
  id: 'ratio-of-ceiling@1',
  title: '按反向比例计分',
  takes: 'numbers',
  read: () => null,
  proportion: () => RULE,
  score: (input) => {
    const numbers = quantities(input);
    if (!numbers.ok) return numbers;
    const { target, actual } = numbers.value;
    if (compare(actual, target) <= 0)
      return ok(
        metOutcome(input, numbers.value, plotOf(input, numbers.value, CORNERS, input.weight), RULE),
      );
    const share = divide(target, actual);
    return ok(
      proportionOutcome(
        input,
        numbers.value,
        RULE,
        [
          computeLine('指标值与完成值之比', `${entered(target)} ÷ ${entered(actual)}`, share),
          computeLine(
            '乘分值',
            `${shown(share)} × ${entered(input.weight)}`,
            multiply(share, input.weight),
          ),
        ],
        CORNERS,
        null,
      ),
    );
  },
});
