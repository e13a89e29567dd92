import { compare, divide, multiply } from '../number/exact.ts';
import type { Proportion } from '../number/scaled.ts';
import { fail, ok } from '../result.ts';
import { computeLine, entered, shown } from './explanation.ts';
import { defineMethod } from './method.ts';
import { quantities } from './proportional.ts';
import { refusal } from './refusals.ts';

const RULE: Proportion = {
  met: '>=',
  numerator: { actual: 1, target: 0 },
  denominator: { actual: 0, target: 1 },
};

/** 已做数 ÷ 应做数 × 分值；已做数大于应做数是数错了，不计分。 @term 按比率计分 */
export const ratioTimesPoints = defineMethod({
  id: 'ratio-times-points@1',
  title: '按比率计分',
  takes: 'numbers',
  read: () => null,
  proportion: () => RULE,
  score: (input) => {
    const numbers = quantities(input);
    if (!numbers.ok) return numbers;
    const { target, actual } = numbers.value;
    if (compare(actual, target) > 0) return fail(refusal('SCORE_ABOVE_REQUIRED'));
    const share = divide(actual, target);
    const score = multiply(share, input.weight);
    return ok({
      score,
      lines: [
        computeLine('比率', `${entered(actual)} ÷ ${entered(target)}`, share),
        computeLine('乘分值', `${shown(share)} × ${entered(input.weight)}`, score),
      ],
      plot: null,
      slope: null,
      proportion: RULE,
    });
  },
});
