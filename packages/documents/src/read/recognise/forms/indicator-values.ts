import {
  type Operator,
  compare,
  equals,
  exact,
  isDecimalText,
  parseFigure,
} from '@mingjian/engine';
import { tidyText } from '../repair/label-text.ts';
import { readNumberCell } from '../repair/number-cell.ts';
import type { SourceCell } from '../tables/source-row.ts';
import { type WorkingCell, garbledCell, workingCell } from '../tables/working-table.ts';
import type { IndicatorGroup } from './indicator-groups.ts';
import { isResultLevel } from './indicator-line.ts';

/** 实际完成值: a number, or words such as a result level. */
export function readActual(
  source: SourceCell,
): Readonly<{ text: string | null; cell: WorkingCell | null }> {
  const text = tidyText(source.text);
  const reading = readNumberCell(source.text);
  if (reading.kind === 'empty' || reading.kind === 'not-applicable')
    return { text: reading.kind === 'empty' ? null : 'n/a', cell: null };
  const cell = workingCell(source);
  if (cell) return { text: cell.value, cell };
  const figure = parseFigure(text);
  if (figure.kind === 'number' && figure.qualifier === null) {
    const base = workingCell(source, figure.value);
    const made = base ? { ...base, raw: source.text, unit: figure.unit } : null;
    return { text: figure.value, cell: made };
  }
  if (reading.kind === 'doubtful')
    return { text: null, cell: garbledCell(source, reading.candidates) };
  return { text: text.replace(/\s+/gu, ''), cell: null };
}

/** The result of a group: the one print, the completed words, or the reading that the marks allow. */
export function groupActual(
  group: IndicatorGroup,
  operator: Operator,
  target: string | null,
): Readonly<{ text: string | null; cell: WorkingCell | null }> {
  const parts = group.lines.flatMap((line) => (line.actual ? [line.actual] : []));
  const words = parts.filter((part) => part.value === null && /\p{Script=Han}/u.test(part.text));
  const joined = words
    .map((part) => part.text)
    .join('')
    .replace(/\s+/gu, '');
  if (isResultLevel(joined) || (words.length > 0 && words.length === parts.length))
    return { text: joined, cell: null };
  const numbers = parts.filter((part) => part.value !== null);
  const [first] = numbers;
  if (!first) return parts[0] ? readActual(parts[0].cell) : { text: null, cell: null };
  const values = [...new Set(numbers.map((part) => part.value ?? ''))];
  const read = readActual(first.cell);
  if (!read.cell || parts.length === 1) return read;
  // The result was printed once and read several times: never clean.
  if (values.length === 1) return { text: read.text, cell: { ...read.cell, status: 'cleaned' } };
  const fitting = values.filter((value) => marksAllow(group, operator, target, value));
  const chosen = fitting.length === 1 ? (fitting[0] ?? null) : null;
  const source = numbers.find((part) => part.value === chosen) ?? first;
  const base = workingCell(source.cell) ?? read.cell;
  return {
    text: chosen,
    cell: {
      ...base,
      value: chosen,
      status: chosen === null ? 'garbled' : 'restored',
      candidates: values,
    },
  };
}

/** Full marks go with a target that is met, fewer with one that is missed. */
function marksAllow(
  group: IndicatorGroup,
  operator: Operator,
  target: string | null,
  value: string,
): boolean {
  const frame = group.lines.findLast((line) => line.weight?.value && line.score?.value);
  const [weight, score] = [frame?.weight?.value, frame?.score?.value];
  if (!weight || !score || target === null || !isDecimalText(target)) return true;
  const side = compare(exact(value), exact(target));
  const met =
    operator === '>=' || operator === '>'
      ? side >= 0
      : operator === '<=' || operator === '<'
        ? side <= 0
        : side === 0;
  return met === equals(exact(weight), exact(score));
}

/** 分值 or 得分 of a group: prints that agree, or the readings a sum must choose from. */
export function groupMark(group: IndicatorGroup, mark: 'weight' | 'score'): WorkingCell | null {
  const cells = group.lines.flatMap((line) => {
    const part = line[mark];
    const cell = part ? workingCell(part.cell) : null;
    return cell ? [cell] : [];
  });
  const [first] = cells;
  if (!first) return null;
  const values = [...new Set(cells.map((cell) => cell.value ?? ''))];
  if (values.length === 1) return first;
  return { ...first, value: null, status: 'garbled', candidates: values };
}
