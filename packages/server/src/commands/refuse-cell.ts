import { DECIMAL_PATTERN, isNumericOperator, parseSheetPath, valueAt } from '@mingjian/contract';
import { type SelfEvaluation, compare, exact, parseFigure } from '@mingjian/engine';
import { isFigureField } from '../facts/fact-value.ts';
import { ProblemRefused } from '../problems/problem-refused.ts';
import { placeLabel } from '../text/place-label.ts';

/** Refuses what a person may not write into the cell at a path; cells that nobody touched are not looked at. */
export function refuseCell(sheet: SelfEvaluation, path: string): void {
  if (path === 'department')
    throw new ProblemRefused(
      'SHEET_INVALID',
      '主管部门是这张表的归属，不能在表里改；要移到另一个部门，请导出后在那个部门的年度里导入',
      { where: path },
    );
  refuseWords(sheet, path);
  if (/(?:^|\.)weight$/.test(path)) refuseWeight(sheet, path);
}

const MOST = exact(100);
const WEIGHT_PATTERN = /^(?:\d{1,3})(?:\.\d{1,4})?$/;

/** Marks are parts of 100; nobody prints them with more than four decimals. */
export function refuseWeight(sheet: SelfEvaluation, path: string): void {
  const value = valueAt(sheet, path);
  if (value === null || value === undefined || value === 'n/a') return;
  if (WEIGHT_PATTERN.test(value) && compare(exact(value), MOST) <= 0) return;
  throw new ProblemRefused(
    'SHEET_INVALID',
    `${placeLabel(sheet, path)}：“${value.slice(0, 40)}”不能作分值；请填 0 到 100 之间的数，最多四位小数`,
    { where: path },
  );
}

/** Words where a number belongs; under an operator of words, target and result are words. */
function refuseWords(sheet: SelfEvaluation, at: string): void {
  const path = parseSheetPath(at);
  if (!path || !isFigureField(path.field)) return;
  if (path.list === 'indicators' && ['target', 'actual', 'priorActual'].includes(path.field)) {
    const operator = sheet.indicators[path.index]?.operator;
    if (operator === undefined || !isNumericOperator(operator)) return;
  }
  const value = valueAt(sheet, at);
  if (value === null || value === undefined || value === 'n/a' || DECIMAL_PATTERN.test(value))
    return;
  const read = parseFigure(value);
  const hint = read.kind === 'number' ? `；是否为 ${read.value}？` : '；请填数字，不适用填 n/a';
  throw new ProblemRefused(
    'SHEET_FIGURE_NOT_DECIMAL',
    `${placeLabel(sheet, at)}：“${value.slice(0, 40)}”不是规范的数字${hint}`,
    { where: at },
  );
}
