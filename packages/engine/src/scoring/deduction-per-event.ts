import { ZERO, compare, least } from '../number/exact.ts';
import { ok } from '../result.ts';
import { counted } from './counted.ts';
import { deduct } from './deduction.ts';
import { defineMethod } from './method.ts';

/** 从分值起，每发生一次扣若干分，扣到下限为止。 @term 按次扣分 */
export const deductionPerEvent = defineMethod({
  id: 'deduction-per-event@1',
  title: '按次扣分',
  takes: 'count',
  read: (reader) => {
    const each = reader.decimal('each');
    const floor = reader.decimal('floor', '0');
    if (compare(each, ZERO) <= 0) reader.fault('每次扣分 each 要大于 0');
    if (compare(floor, ZERO) < 0) reader.fault('下限 floor 不能是负数');
    return { each, floor };
  },
  score: (input, { each, floor }) => {
    const count = counted(input);
    if (!count.ok) return count;
    return ok(
      deduct(input, count.value, each, least(floor, input.weight), { label: '应扣', unit: '次' }),
    );
  },
});
