import { isDecimalText } from '@mingjian/engine';
import { readActualCell } from './actual-cell.ts';
import { emptyIndicator } from './draft.ts';
import { readFigureCell } from './figure-cell.ts';
import { type GridView, findLabels } from './grid-view.ts';
import { HEADINGS, type ImportField, fieldTitle } from './import-fields.ts';
import { findField, normaliseLabel } from './normalise-label.ts';
import type { ProblemList, Spot } from './problem-list.ts';
import type { SheetReading } from './sheet-reading.ts';
import { readTargetCell } from './target-cell.ts';

const TOTAL = new Set(['总分', '合计', '总计', '总得分'].map(normaliseLabel));

type Head = Readonly<{ row: number; columns: ReadonlyMap<ImportField, number> }>;

function indicatorHead(view: GridView): Head | null {
  for (const name of findLabels(view, HEADINGS.name)) {
    const columns = new Map<ImportField, number>();
    for (let column = 0; column < view.grid.columns; column++) {
      const cell = view.at(name.row, column);
      const field = cell && cell.column === column ? findField(cell.text)?.field : undefined;
      if (field && !columns.has(field)) columns.set(field, column);
    }
    if (columns.has('target') || columns.has('weight')) return { row: name.row, columns };
  }
  return null;
}

/** The 总分 row's printed total. */
function readTotal(
  view: GridView,
  head: Head,
  row: number,
  reading: SheetReading,
  problems: ProblemList,
): void {
  const column = head.columns.get('score');
  if (column === undefined) return;
  const cell = view.address(row, column);
  reading.cells.set('total', cell);
  const spot: Spot = { cell, sheet: reading.index, path: 'total', label: '总分 得分' };
  const total = readFigureCell(view.input(row, column), null, spot, problems);
  if (total !== null && isDecimalText(total)) reading.draft.total = total;
}

/** Reads the indicator rows; second-level rows that the form prints empty are passed over. */
export function readFormIndicators(
  view: GridView,
  reading: SheetReading,
  problems: ProblemList,
): void {
  const head = indicatorHead(view);
  if (head === null) return;
  const column = (field: ImportField): number => head.columns.get(field) ?? -1;
  const text = (row: number, field: ImportField): string =>
    view.at(row, column(field))?.text.trim() ?? '';
  const first = view.at(head.row, column('name'));
  const start = first ? first.row + first.rowSpan : head.row + 1;
  for (let row = start; row < view.grid.rows; row++) {
    const opening = [...new Set([0, column('level1'), column('level2'), column('name')])];
    if (opening.some((each) => TOTAL.has(view.label(row, each)))) {
      readTotal(view, head, row, reading, problems);
      return;
    }
    const name = text(row, 'name');
    const filled = (['target', 'actual', 'weight'] as const).some(
      (field) => text(row, field) !== '',
    );
    if (name === '' && !filled) continue;
    const index = reading.draft.indicators.length;
    const path = `indicators.${index}`;
    const spot = (field: ImportField): Spot => {
      const cell = view.address(row, column(field));
      reading.cells.set(`${path}.${field}`, cell);
      return {
        cell,
        sheet: reading.index,
        path: `${path}.${field}`,
        label: `${name} ${fieldTitle(field)}`.trim(),
      };
    };
    const figure = (field: ImportField): string | null =>
      head.columns.has(field)
        ? readFigureCell(view.input(row, column(field)), null, spot(field), problems)
        : null;
    if (name === '') problems.add('error', 'ROW_WITHOUT_NAME', spot('name'));
    const indicator = emptyIndicator(text(row, 'level1'), text(row, 'level2'), name);
    reading.cells.set(`${path}.name`, view.address(row, column('name')));
    if (head.columns.has('target'))
      Object.assign(
        indicator,
        readTargetCell(view.input(row, column('target')), spot('target'), problems),
      );
    indicator.weight = figure('weight');
    if (head.columns.has('actual'))
      indicator.actual = readActualCell(
        view.input(row, column('actual')),
        indicator,
        spot('actual'),
        problems,
      );
    const score = figure('score');
    if (score !== null) indicator.score = score;
    const deviation = view.at(row, column('deviation'))?.text ?? '';
    if (head.columns.has('deviation')) spot('deviation');
    indicator.deviation = deviation.trim() === '' ? null : deviation;
    reading.draft.indicators.push(indicator);
  }
}
