import { compare, exact } from '@mingjian/engine';
import { labelKey, tidyText } from '../repair/label-text.ts';
import { type SourceCell, type SourceRow, filled } from '../tables/source-row.ts';
import { workingCell } from '../tables/working-table.ts';
import type { FormSegment } from './form-layout.ts';
import { readActual } from './indicator-values.ts';
import { levelIn } from './level-labels.ts';
import { readTarget } from './target-cell.ts';
import type { WorkingIndicator } from './working-indicator.ts';

type Column =
  | 'level1'
  | 'level2'
  | 'name'
  | 'sign'
  | 'target'
  | 'unit'
  | 'actual'
  | 'weight'
  | 'score'
  | 'note';

const HEADINGS: readonly (readonly [Column, RegExp])[] = [
  ['level1', /^一级指标/u],
  ['level2', /^二级指标/u],
  ['name', /^三级指标|^指标名称|^指标内容|^绩效指标名称/u],
  [
    'target',
    /^年度指标值|^指标值|^目标值|^年初(?:指标|目标)值|^年度目标值|^预期(?:指标)?值|^计划(?:指标)?值/u,
  ],
  ['sign', /^指标性质|^运算符号|^计算符号|^指标方向/u],
  ['unit', /^度量单位|^计量单位|^指标单位/u],
  [
    'actual',
    /^实际完成值|^全年实际完成值|^全年完成值|^完成值|^实际完成情况|^实际完成指标值|^实际值/u,
  ],
  ['weight', /^分值|^权重|^标准分/u],
  ['score', /^得分|^自评得分|^自评分/u],
  ['note', /^偏差|^未完成|^备注|^原因/u],
];

/** Columns of the indicator block by heading, or null when the headings do not name enough of them. */
export function indicatorColumns(form: FormSegment): ReadonlyMap<Column, number> | null {
  const found = new Map<Column, number>();
  for (const row of form.indicatorHead)
    for (const { cell, column } of filled(row)) {
      const heading = HEADINGS.find(([, pattern]) => pattern.test(labelKey(cell.text)))?.[0];
      if (heading && !found.has(heading)) found.set(heading, column);
    }
  return found.has('name') && found.has('target') && found.has('actual') ? found : null;
}

/**
 * True when every filled row keeps to the heading's columns. A real grid does; in text a lost or doubled tab shows itself: a
 * mark that is no number, a score above its weight, a number where the reason should be, an empty target.
 */
export function keepsColumns(form: FormSegment, columns: ReadonlyMap<Column, number>): boolean {
  const filledRows = form.indicators.filter((row) => filled(row).length >= 4);
  return filledRows.length > 0 && filledRows.every((row) => row.exact || rowKeeps(row, columns));
}

function rowKeeps(row: SourceRow, columns: ReadonlyMap<Column, number>): boolean {
  if (row.loose) return false;
  const known = new Set(columns.values());
  // The label 绩效指标 stands left of the first column; anything else outside the columns means that cells slid.
  if (filled(row).some(({ column }) => !known.has(column) && column > Math.min(...known)))
    return false;
  const at = (key: Column): SourceCell | null => {
    const column = columns.get(key);
    const cell = column === undefined ? undefined : row.cells[column];
    return cell && cell.text !== '' ? cell : null;
  };
  const note = at('note');
  if (!at('name') || !at('target') || !at('actual') || (note && workingCell(note))) return false;
  if (!columns.has('weight')) return true;
  const [weight, score] = [at('weight'), at('score')].map((cell) =>
    cell ? workingCell(cell)?.value : null,
  );
  if (!weight || (at('score') && !score)) return false;
  return !score || compare(exact(score), exact(weight)) <= 0;
}

/** Indicators of a form with trustworthy columns; merged level cells are carried down. */
export function readIndicatorGrid(
  form: FormSegment,
  columns: ReadonlyMap<Column, number>,
): readonly WorkingIndicator[] {
  let level1 = '';
  let level2 = '';
  const out: WorkingIndicator[] = [];
  for (const row of form.indicators) {
    const cell = (key: Column): SourceCell | null => {
      const at = columns.get(key);
      const found = at === undefined ? undefined : row.cells[at];
      return found && found.text !== '' ? found : null;
    };
    const own = cell('level2');
    if (own) {
      const known = levelIn(own.text);
      level2 = known?.level2 ?? tidyText(own.text);
      if (known) level1 = known.level1;
    }
    const first = cell('level1');
    if (first) {
      level1 = fullLevel(tidyText(first.text).replace(/\s+/gu, ''));
      if (!own) level2 = '';
    }
    const name = cell('name');
    if (!name || (!cell('target') && !cell('actual') && !cell('weight'))) continue;
    out.push(indicator(row, level1, level2, name, cell));
  }
  return out;
}

/** Some provinces print the sign and the unit in columns of their own: ≥ | 90 | %. */
function wholeTarget(target: SourceCell, sign: SourceCell | null, unit: SourceCell | null): string {
  const mark = sign && /^[≥≤≧≦=＝<>＞＜]{1,2}$/u.test(sign.text.trim()) ? sign.text.trim() : '';
  const isFigure = workingCell(target)?.value != null;
  return isFigure ? `${mark}${target.text}${unit?.text ?? ''}` : target.text;
}

/** 成本指标(20分) is 成本指标. */
const fullLevel = (text: string): string => /^(.*?指标)/u.exec(text)?.[1] ?? text;

function indicator(
  row: SourceRow,
  level1: string,
  level2: string,
  name: SourceCell,
  cell: (key: Column) => SourceCell | null,
): WorkingIndicator {
  const targetCell = cell('target');
  const actualCell = cell('actual');
  const weight = cell('weight');
  const score = cell('score');
  const target = targetCell
    ? readTarget(wholeTarget(targetCell, cell('sign'), cell('unit')), targetCell, false)
    : { operator: 'qualitative' as const, text: null, cell: null, unit: null };
  const actual = actualCell ? readActual(actualCell) : { text: null, cell: null };
  const note = cell('note');
  return {
    level1,
    level2,
    name: tidyText(name.text),
    operator: target.operator,
    targetText: target.text,
    // The sign and the unit beside it are cells of their own; the number's print is its cell's.
    target: target.cell && targetCell ? { ...target.cell, raw: targetCell.text } : target.cell,
    unit: target.unit,
    actualText: actual.text,
    actual: actual.cell,
    weight: weight ? workingCell(weight) : null,
    score: score ? workingCell(score) : null,
    note: note ? tidyText(note.text) : null,
    row,
  };
}
