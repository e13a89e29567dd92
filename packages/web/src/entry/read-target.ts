import { type Indicator, type Result, ok, parseTarget, printTarget } from '@mingjian/engine';
import { type EntryRefusal, refuse } from './read-figure.ts';

/** What a target cell says: direction, figure or words, unit. */
export type Target = Pick<Indicator, 'operator' | 'target' | 'unit'>;

const DOUBT = {
  'comma-not-thousands': '逗号不在千分位上',
  'blank-between-digits': '数字中间有空格',
  'bare-point': '小数点后没有数字',
  range: '是一个范围，不能计分',
  'sign-contradicts-words': '的符号和文字说的不是一个方向',
  approximate: '是约数，不能计分',
  unreadable: '读不出一个数',
} as const;

const isNumeric = ({ operator }: Target): boolean =>
  operator !== 'qualitative' && operator !== 'deadline';

/**
 * An annual target as typed. A bare number keeps the row's present direction and unit; a row without one is asked,
 * because "＝" would cost marks for doing better.
 */
export function readTarget(typed: string, before: Target): Result<Target, EntryRefusal> {
  const target = parseTarget(typed);
  switch (target.kind) {
    case 'empty':
      return ok({ ...before, target: null });
    case 'not-applicable':
      return ok({ ...before, target: 'n/a' });
    case 'doubtful': {
      const choices =
        target.candidates.length > 0
          ? `可以写成${target.candidates.join('、')}。`
          : '请写成一个数。';
      return refuse(`“${typed.trim()}”${DOUBT[target.reason]}。${choices}`);
    }
    case 'target':
      break;
  }
  const { operator, target: value, unit } = target;
  if (!target.repairs.includes('operator-assumed')) return ok({ operator, target: value, unit });
  if (isNumeric(before) && before.target !== null)
    return ok({ operator: before.operator, target: value, unit: unit ?? before.unit });
  const bare = `${value}${unit ?? ''}`;
  return refuse(`“${typed.trim()}”没有写方向。请写成“≥${bare}”“≤${bare}”或“=${bare}”。`);
}

/** The target as one types it back: what the cell's editor starts with. */
export const targetText = ({ operator, target, unit }: Target): string =>
  target === null ? '' : target === 'n/a' ? '—' : printTarget(operator, target, unit);
