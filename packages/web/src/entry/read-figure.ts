import { type FigureDoubt, type Result, fail, ok, parseFigure } from '@mingjian/engine';

/** Why a cell does not take what was typed, in one sentence, with what to do. */
export type EntryRefusal = Readonly<{ message: string }>;

const DOUBT: Readonly<Record<FigureDoubt, string>> = {
  'comma-not-thousands': '逗号不在千分位上',
  'blank-between-digits': '数字中间有空格',
  'bare-point': '小数点后没有数字',
};

/** A refusal at a cell. */
export const refuse = (message: string): Result<never, EntryRefusal> => fail({ message });

/**
 * What was typed into a number cell, as the sheet keeps it: "" is null, "—" is "n/a", zero stays "0".
 * Form is repaired by the engine; a doubtful figure, another unit or words are refused with the choices named.
 */
export function readFigure(
  typed: string,
  unit: string | null,
): Result<string | null, EntryRefusal> {
  const figure = parseFigure(typed);
  const raw = typed.trim();
  switch (figure.kind) {
    case 'empty':
      return ok(null);
    case 'not-applicable':
      return ok('n/a');
    case 'doubtful':
      return refuse(
        `“${raw}”${DOUBT[figure.reason]}，是 ${figure.candidates.join(' 还是 ')}？请重新填写这个数。`,
      );
    case 'text':
      return refuse(`“${raw}”不是数。请只填数字；没有这一项填“—”，没有数据留空。`);
    case 'number':
      break;
  }
  if (figure.qualifier !== null)
    return refuse(`“${raw}”带有“${figure.qualifier}”，不能计分。请填准确的数。`);
  if (figure.unit !== null && figure.unit !== unit)
    return refuse(
      unit === null
        ? `“${raw}”带有单位。这一格只填数字。`
        : `这一格的单位是${unit}，填的是“${raw}”。请换算成${unit}，只填数字。`,
    );
  return ok(figure.value);
}
