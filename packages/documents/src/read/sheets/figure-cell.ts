import {
  type Figure,
  type FigureRepair,
  commensurable,
  divide,
  exact,
  formatTrimmed,
  multiply,
  parseFigure,
  ratio,
  unit as readUnit,
  unitScale,
} from '@mingjian/engine';
import type { ProblemList, Spot } from './problem-list.ts';

/** What a cell brings: its text, and what a workbook keeps behind it. */
export type CellInput = Readonly<{
  text: string;
  stored?: string | undefined;
  formula: string | null;
}>;

const REPAIR_WORDS: Readonly<Record<FigureRepair, string>> = {
  'full-width': '全角改半角',
  'blank-inside': '去掉小数点旁的空格',
  thousands: '去掉千分位逗号',
  'minus-sign': '改正负号',
  'leading-zero': '改正首位的零',
  scientific: '科学记数法写成小数',
};

/** How the repairs are told to a person. */
export const repairWords = (repairs: readonly string[]): string =>
  repairs
    .map((repair) => REPAIR_WORDS[repair as FigureRepair])
    .filter((words) => words !== undefined)
    .join('、');

/** A figure in another unit of the same kind, exactly, or null where that is no plain decimal. */
export function convert(value: string, from: string, to: string): string | null {
  const source = readUnit(from);
  const target = readUnit(to);
  if (!commensurable(source, target)) return null;
  const left = unitScale(source);
  const right = unitScale(target);
  const factor = divide(
    ratio(left.numerator, left.denominator),
    ratio(right.numerator, right.denominator),
  );
  return formatTrimmed(multiply(exact(value), factor), 12);
}

/** The exact number behind a shown one: 15.22 over 15.221636, 84.56% over 0.8456; null when it shows everything. */
function hiddenDigits(cell: CellInput, shown: string, unit: string | null): string | null {
  if (cell.stored === undefined || parseFigure(cell.stored).kind !== 'number') return null;
  const stored = unit === '%' ? multiply(exact(cell.stored), exact(100)) : exact(cell.stored);
  const text = formatTrimmed(stored, 15);
  const same = formatTrimmed(exact(shown), 15) === text;
  return same ? null : text;
}

/**
 * Reads a figure of a cell. `unit` is the unit the column is in: null where a unit has no business, "any" where any is
 * accepted and handed back. What cannot be read stays empty and is an error; it never becomes 0.
 */
export function readFigureCell(
  cell: CellInput,
  unit: string | null,
  spot: Spot,
  problems: ProblemList,
): Figure {
  const parsed = parseFigure(cell.text);
  const { text: raw } = cell;
  switch (parsed.kind) {
    case 'empty':
      return null;
    case 'not-applicable':
      return 'n/a';
    case 'text':
      problems.add('error', 'FIGURE_NOT_NUMBER', spot, { raw });
      return null;
    case 'doubtful':
      problems.add('error', 'FIGURE_DOUBTFUL', spot, {
        raw,
        suggestion: parsed.candidates[0] ?? null,
        detail: parsed.candidates.join(' 或 '),
      });
      return null;
    case 'number':
      break;
  }
  if (cell.formula !== null)
    problems.add('note', 'FIGURE_FORMULA', spot, { raw, detail: `=${cell.formula}` });
  if (parsed.qualifier !== null)
    problems.add('confirm', 'FIGURE_QUALIFIED', spot, {
      raw,
      suggestion: parsed.value,
      detail: parsed.qualifier,
    });
  const hidden = hiddenDigits(cell, parsed.value, parsed.unit);
  if (hidden !== null)
    problems.add('note', 'FIGURE_DISPLAY_ROUNDED', spot, { raw, suggestion: hidden });
  const value = hidden ?? parsed.value;
  if (parsed.repairs.length > 0)
    problems.add('note', 'FIGURE_REPAIRED', spot, {
      raw,
      suggestion: value,
      detail: repairWords(parsed.repairs),
    });
  if (parsed.unit === null || parsed.unit === unit) return value;
  const converted = unit === null ? null : convert(value, parsed.unit, unit);
  if (converted === null) {
    problems.add('error', 'UNIT_UNKNOWN', spot, { raw, detail: parsed.unit });
    return null;
  }
  problems.add('confirm', unit === '万元' ? 'UNIT_YUAN_FOR_WAN' : 'UNIT_DIFFERS', spot, {
    raw,
    suggestion: converted,
    detail: `${parsed.unit} 换算成 ${unit ?? ''}`,
  });
  return converted;
}
