import { ZERO, compare } from '../number/exact.ts';
import { fail, ok } from '../result.ts';
import { computeLine, entered, stateLine } from './explanation.ts';
import { defineMethod } from './method.ts';
import { refusal } from './refusals.ts';

/** 条文没有可以计算的标准，由人在 0 与分值之间评分，并写明理由。 @term 人工评分 */
export const manualWithReason = defineMethod({
  id: 'manual-with-reason@1',
  title: '人工评分，写明理由',
  takes: 'judgement',
  read: () => null,
  score: (input) => {
    const { judged, reason, weight } = input;
    if (judged === null) return fail(refusal('SCORE_JUDGED_MISSING', `0 到 ${entered(weight)}`));
    if (compare(judged, ZERO) < 0 || compare(judged, weight) > 0)
      return fail(refusal('SCORE_JUDGED_OUTSIDE', `应在 0 到 ${entered(weight)} 之间`));
    if (reason === null || reason.trim() === '') return fail(refusal('SCORE_REASON_MISSING'));
    return ok({
      score: judged,
      lines: [
        stateLine('理由', reason.trim()),
        computeLine('评分', `${entered(judged)} × 100%`, judged),
      ],
      plot: null,
      slope: null,
      proportion: null,
    });
  },
});
