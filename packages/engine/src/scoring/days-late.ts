import { ZERO, compare, least } from '../number/exact.ts';
import { ok } from '../result.ts';
import { counted } from './counted.ts';
import { deduct } from './deduction.ts';
import { stateLine } from './explanation.ts';
import { defineMethod } from './method.ts';
import { zeroLine } from './proportional.ts';

/** 按时得满分，每逾期一天扣若干分，扣到下限为止；材料不全的词出现时不得分。 @term 按逾期天数扣分 */
export const daysLate = defineMethod({
  id: 'days-late@1',
  title: '按逾期天数扣分',
  takes: 'count',
  read: (reader) => {
    const perDay = reader.decimal('perDay');
    const floor = reader.decimal('floor', '0');
    if (compare(perDay, ZERO) <= 0) reader.fault('每天扣分 perDay 要大于 0');
    if (compare(floor, ZERO) < 0) reader.fault('下限 floor 不能是负数');
    return { perDay, floor, incomplete: reader.words('incomplete', []) };
  },
  score: (input, { perDay, floor, incomplete }) => {
    if (input.actualText !== null && incomplete.includes(input.actualText))
      return ok({
        score: ZERO,
        lines: [stateLine('材料', input.actualText), zeroLine(input.weight)],
        plot: null,
        slope: null,
        proportion: null,
      });
    const days = counted(input);
    if (!days.ok) return days;
    return ok(
      deduct(input, days.value, perDay, least(floor, input.weight), {
        label: '逾期应扣',
        unit: '天',
      }),
    );
  },
});
