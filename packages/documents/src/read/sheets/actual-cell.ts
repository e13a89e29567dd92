import { type Figure, commensurable, parseFigure, unit as readUnit } from '@mingjian/engine';
import type { IndicatorDraft } from './draft.ts';
import { type CellInput, readFigureCell } from './figure-cell.ts';
import type { ProblemList, Spot } from './problem-list.ts';

const NOT_APPLICABLE = /^(?:[-—–―－]+|\/|n\/a|不适用)$/iu;

/**
 * Reads 实际完成值: words where the target is qualitative or a deadline, else a number in the unit of the target.
 * A unit behind the number is dropped when it is the target's own, converted when it measures the same, asked about otherwise.
 */
export function readActualCell(
  cell: CellInput,
  indicator: IndicatorDraft,
  spot: Spot,
  problems: ProblemList,
): Figure {
  if (indicator.operator === 'qualitative' || indicator.operator === 'deadline') {
    const text = cell.text.trim();
    if (text === '') return null;
    return NOT_APPLICABLE.test(text) ? 'n/a' : text;
  }
  const parsed = parseFigure(cell.text);
  if (parsed.kind !== 'number' || parsed.unit === null)
    return readFigureCell(cell, indicator.unit, spot, problems);
  const known =
    indicator.unit !== null && commensurable(readUnit(indicator.unit), readUnit(parsed.unit));
  if (known) return readFigureCell(cell, indicator.unit, spot, problems);
  problems.add('confirm', 'UNIT_DIFFERS', spot, {
    raw: cell.text,
    suggestion: parsed.value,
    detail: `${parsed.unit}，指标值${indicator.unit === null ? '没有单位' : `是 ${indicator.unit}`}`,
  });
  return readFigureCell(cell, parsed.unit, spot, problems);
}
