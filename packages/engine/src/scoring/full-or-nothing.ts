import { ZERO } from '../number/exact.ts';
import { ok } from '../result.ts';
import { answer } from './answer.ts';
import { compareLine } from './explanation.ts';
import { defineMethod } from './method.ts';
import { fullLine, zeroLine } from './proportional.ts';

/** 达到得满分，否则不得分。 @term 直接赋分 */
export const fullOrNothing = defineMethod({
  id: 'full-or-nothing@1',
  title: '直接赋分',
  takes: 'words',
  read: (reader) => ({
    yes: reader.words('yes', ['是']),
    no: reader.words('no', ['否']),
  }),
  score: (input, { yes, no }) => {
    const found = answer(input, yes, no);
    if (!found.ok) return found;
    const { met, operation } = found.value;
    return ok({
      score: met ? input.weight : ZERO,
      lines: [
        compareLine('是否达到', operation, met ? '达到' : '没有达到'),
        met ? fullLine(input.weight) : zeroLine(input.weight),
      ],
      plot: null,
      slope: null,
      proportion: null,
    });
  },
});
