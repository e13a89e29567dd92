import {
  commensurable,
  type Indicator,
  type Result,
  ok,
  parseFigure,
  unit,
} from '@mingjian/engine';
import { type EntryRefusal, readFigure, refuse } from './read-figure.ts';

/** A result with the unit it was given in, where that is not the target's; null takes an earlier one away. */
export type Actual = Pick<Indicator, 'actual' | 'actualUnit'>;

/**
 * A result as typed. A bare figure is in the target's unit; one with another unit of the same kind is kept as given, and the
 * engine converts it where it scores, so that the working shows the conversion.
 */
export function readActual(
  typed: string,
  row: Actual & Pick<Indicator, 'unit'>,
): Result<Actual, EntryRefusal> {
  const figure = parseFigure(typed);
  const own = figure.kind === 'number' ? figure.unit : null;
  const isOther = own !== null && row.unit !== null && own !== row.unit;
  const known = isOther ? readOwnUnit(own, row) : ok(null);
  if (!known.ok) return known;
  const read = readFigure(typed, isOther ? own : row.unit);
  if (!read.ok) return read;
  const actual = read.value;
  if (isOther) return ok({ actual, actualUnit: own });
  return ok(row.actualUnit ? { actual, actualUnit: null } : { actual });
}

/** What the editor of a result starts with: the figure, with its unit only where that is its own. */
export function actualEntry({ actual, actualUnit }: Actual): string {
  if (actual === null) return '';
  return actual === 'n/a' ? '—' : `${actual}${actualUnit ?? ''}`;
}

/** The unit of a result by itself: one of the target's kind, or nothing where it is the target's own. */
export function readOwnUnit(
  typed: string,
  row: Pick<Indicator, 'unit'>,
): Result<string | null, EntryRefusal> {
  const own = typed.trim();
  if (own === '' || own === row.unit) return ok(null);
  if (row.unit === null)
    return refuse('指标值没有单位，完成值也不写单位。请先在指标值里写明单位。');
  return commensurable(unit(own), unit(row.unit))
    ? ok(own)
    : refuse(`单位${own}与指标值的单位${row.unit}换算不了。请换一个单位。`);
}
