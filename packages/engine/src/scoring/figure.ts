import { type Exact, exact, isDecimalText } from '../number/exact.ts';
import type { Figure } from '../sheet/self-evaluation.ts';

/** What stands in a cell: nothing, not applicable, a number, or words. Zero is a number. @term 单元格取值 */
export type FigureValue =
  | Readonly<{ kind: 'missing' }>
  | Readonly<{ kind: 'notApplicable' }>
  | Readonly<{ kind: 'number'; value: Exact }>
  | Readonly<{ kind: 'words'; text: string }>;

/** No figure of a budget has more characters; a longer run of digits is not computed with (it would take the machine for minutes). */
const LONGEST = 40;

/** Reads a cell. Only plain decimals are numbers: cleaning what people typed is the readers' work. */
export function figureValue(figure: Figure | undefined): FigureValue {
  const text = figure?.trim() ?? '';
  if (text === '') return { kind: 'missing' };
  if (text === 'n/a') return { kind: 'notApplicable' };
  if (text.length <= LONGEST && isDecimalText(text)) return { kind: 'number', value: exact(text) };
  return { kind: 'words', text: text.length <= LONGEST ? text : `${text.slice(0, LONGEST)}…` };
}

/** The number in a cell, or null. */
export function figureNumber(figure: Figure | undefined): Exact | null {
  const value = figureValue(figure);
  return value.kind === 'number' ? value.value : null;
}

/** The words in a cell (numbers too, as printed), or null. */
export function figureText(figure: Figure | undefined): string | null {
  const value = figureValue(figure);
  return value.kind === 'missing' || value.kind === 'notApplicable' ? null : (figure ?? '').trim();
}
