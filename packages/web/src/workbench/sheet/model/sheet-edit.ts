import { valueAt, withValueAt } from '@mingjian/contract';
import { type Indicator, type Result, type SelfEvaluation, ok } from '@mingjian/engine';
import { actualEntry, readActual, readOwnUnit } from '../../../entry/read-actual.ts';
import { type EntryRefusal, readFigure, refuse } from '../../../entry/read-figure.ts';
import { readTarget, targetText } from '../../../entry/read-target.ts';
import { indicatorAt } from './sheet-path.ts';

const TARGET = /^indicators\.\d+\.target$/;
const FIGURE =
  /^(?:funds\.rows\.\d+\.(?:initialBudget|fullYearBudget|executed)|funds\.weight|indicators\.\d+\.(?:weight|judged))$/;
/** Names that tell rows and sheets apart. */
const REQUIRED = /^(?:project|department|indicators\.\d+\.name)$/;
const ACTUAL = /^indicators\.\d+\.actual$/;
const OWN_UNIT = /^indicators\.\d+\.actualUnit$/;

/** What the cell's editor starts with: the figure with its direction and unit for a target, the plain value elsewhere. */
export function entryText(sheet: SelfEvaluation, path: string): string {
  if (path === 'implementer') return sheet.implementer ?? sheet.department;
  const row = TARGET.test(path) ? indicatorAt(sheet, path) : null;
  if (row) return targetText(row);
  const result = ACTUAL.test(path) ? indicatorAt(sheet, path) : null;
  if (result) return actualEntry(result);
  const text = valueAt(sheet, path) ?? '';
  return text === 'n/a' ? '—' : text;
}

/** Puts what was typed into a sheet, or says at this cell why it cannot be understood. */
export function enter(
  sheet: SelfEvaluation,
  path: string,
  typed: string,
): Result<SelfEvaluation, EntryRefusal> {
  const row = indicatorAt(sheet, path);
  if (path === 'implementer' && typed.trim() === sheet.department)
    return ok(withValueAt(sheet, path, null));
  if (row && TARGET.test(path)) {
    const target = readTarget(typed, row);
    if (!target.ok) return target;
    const index = sheet.indicators.indexOf(row);
    return ok(withIndicator(sheet, index, { ...row, ...target.value }));
  }
  if (row && ACTUAL.test(path) && isNumeric(row)) {
    const actual = readActual(typed, row);
    if (!actual.ok) return actual;
    return ok(withIndicator(sheet, sheet.indicators.indexOf(row), { ...row, ...actual.value }));
  }
  if (row && OWN_UNIT.test(path)) {
    const own = readOwnUnit(typed, row);
    return own.ok ? ok(withValueAt(sheet, path, own.value)) : own;
  }
  if (FIGURE.test(path)) {
    const figure = readFigure(typed, path.startsWith('funds.rows.') ? sheet.funds.unit : null);
    return figure.ok ? ok(withValueAt(sheet, path, figure.value)) : figure;
  }
  const text = typed.trim();
  if (text === '' && REQUIRED.test(path)) return refuse('这里不能为空。要去掉整行，请用“删行”。');
  if (text.length > 2000)
    return refuse(`这一格写了 ${text.length} 个字，最多 2000 个字。请精简后再填。`);
  return ok(withValueAt(sheet, path, text === '' ? null : text));
}

const isNumeric = (row: Indicator): boolean =>
  row.operator !== 'qualitative' && row.operator !== 'deadline';

const withIndicator = (sheet: SelfEvaluation, at: number, row: Indicator): SelfEvaluation => ({
  ...sheet,
  indicators: sheet.indicators.map((item, index) => (index === at ? row : item)),
});

/** Makes room for a money row that the form prints and the sheet does not hold yet. */
export function withMoneyRow(sheet: SelfEvaluation, path: string, label: string): SelfEvaluation {
  const at = /^funds\.rows\.(\d+)\./.exec(path)?.[1];
  if (at === undefined || Number(at) < sheet.funds.rows.length) return sheet;
  const row = { label, initialBudget: null, fullYearBudget: null, executed: null };
  return { ...sheet, funds: { ...sheet.funds, rows: [...sheet.funds.rows, row] } };
}

/** A third-level row with its name, so that it can be saved; the rest is typed in the form. */
export const namedIndicator = (level1: string, level2: string, name: string): Indicator => ({
  level1,
  level2,
  name,
  operator: '>=',
  target: null,
  unit: null,
  actual: null,
  weight: null,
  deviation: null,
});

/** Adds a row after the last one of its second-level heading, or at the end of its first level, in print order. */
export function addIndicator(
  sheet: SelfEvaluation,
  row: Indicator,
): Readonly<{ sheet: SelfEvaluation; index: number }> {
  const rows = sheet.indicators;
  const { level1, level2 } = row;
  const sameSecond = rows.findLastIndex((each) => each.level1 === level1 && each.level2 === level2);
  const sameFirst = rows.findLastIndex((each) => each.level1 === level1);
  const last = sameSecond >= 0 ? sameSecond : sameFirst >= 0 ? sameFirst : rows.length - 1;
  const index = last + 1;
  const indicators = [...rows.slice(0, index), row, ...rows.slice(index)];
  return { sheet: { ...sheet, indicators }, index };
}

/** Takes a row out; undo brings it back whole. */
export const removeIndicator = (sheet: SelfEvaluation, index: number): SelfEvaluation => ({
  ...sheet,
  indicators: sheet.indicators.filter((_, at) => at !== index),
});
