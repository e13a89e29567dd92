import { ZERO, compare, least, multiply } from '../number/exact.ts';
import { ok } from '../result.ts';
import { counted } from './counted.ts';
import { compareLine, computeLine, entered, shown } from './explanation.ts';
import { defineMethod } from './method.ts';

/** 每完成一项得若干分，最高得分值。 @term 按项计分 */
export const countTimesPoints = defineMethod({
  id: 'count-times-points@1',
  title: '按项计分',
  takes: 'count',
  read: (reader) => {
    const each = reader.decimal('each');
    if (compare(each, ZERO) <= 0) reader.fault('每项得分 each 要大于 0');
    return { each };
  },
  score: (input, { each }) => {
    const count = counted(input);
    if (!count.ok) return count;
    const points = multiply(count.value, each);
    const lines = [
      computeLine('项数乘每项得分', `${entered(count.value)} × ${entered(each)}`, points),
    ];
    if (compare(points, input.weight) > 0)
      lines.push(
        compareLine('与最高分相比', `${shown(points)} ＞ ${entered(input.weight)}`, '最高得分值'),
        computeLine('按最高分', `${entered(input.weight)} × 100%`, input.weight),
      );
    return ok({
      score: least(points, input.weight),
      lines,
      plot: null,
      slope: null,
      proportion: null,
    });
  },
});
