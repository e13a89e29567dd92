import { compare, multiply } from '../number/exact.ts';
import { fail, ok } from '../result.ts';
import { computeLine, entered, percentText, stateLine } from './explanation.ts';
import { findLevel, percent } from './levels.ts';
import { defineMethod } from './method.ts';
import { refusal } from './refusals.ts';

/** 按等级给分，每个等级是分值的一个固定比例，不由人再评。 @term 按等级固定比例计分 */
export const qualitativeFixedShare = defineMethod({
  id: 'qualitative-fixed-share@1',
  title: '按等级固定比例计分',
  takes: 'words',
  read: (reader) => {
    const levels = reader.list('levels', (inner) => ({
      name: inner.text('name'),
      words: inner.words('words', []),
      share: percent(inner, 'share'),
    }));
    levels.forEach((level, index) => {
      const next = levels[index + 1];
      if (next !== undefined && compare(next.share, level.share) >= 0)
        reader.fault(`等级“${next.name}”的比例不低于上一等级“${level.name}”`);
    });
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
    const score = multiply(input.weight, level.share);
    return ok({
      score,
      lines: [
        stateLine('等级', level.name),
        computeLine('分值乘比例', `${entered(input.weight)} × ${percentText(level.share)}`, score),
      ],
      plot: null,
      slope: null,
      proportion: null,
    });
  },
});
