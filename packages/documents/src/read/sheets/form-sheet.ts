import type { GridCell } from '@mingjian/engine';
import { emptyDraft } from './draft.ts';
import { readFormFunds } from './form-funds.ts';
import { readFormIndicators } from './form-indicators.ts';
import { type GridView, after, findLabels } from './grid-view.ts';
import { HEADINGS } from './import-fields.ts';
import { normaliseLabel } from './normalise-label.ts';
import type { ProblemList } from './problem-list.ts';
import { openReading, type SheetReading } from './sheet-reading.ts';

/** A form with thousands of rows is a list; looking for labels in it would only take time. */
const LONGEST_FORM = 2000;

/** True when a grid is the official form: a project's name beside its label above a table of indicators. */
export const isFormGrid = (view: GridView): boolean =>
  view.grid.rows <= LONGEST_FORM &&
  findLabels(view, HEADINGS.project).some((cell) => beside(view, cell) !== null) &&
  findLabels(view, HEADINGS.level1).length > 0 &&
  findLabels(view, HEADINGS.name).length > 0 &&
  !headsInOneRow(view);

/** A list has 项目名称 and 三级指标 as headings of one row; the form never has. */
const headsInOneRow = (view: GridView): boolean =>
  findLabels(view, HEADINGS.project).some((project) =>
    findLabels(view, HEADINGS.name).some((name) => name.row === project.row),
  );

const beside = (view: GridView, cell: GridCell): number | null =>
  after(cell) < view.grid.columns ? after(cell) : null;

/** Label beside value, anywhere above the indicators. */
function valueBeside(
  view: GridView,
  reading: SheetReading,
  labels: readonly string[],
  path: string,
): string | null {
  for (const cell of findLabels(view, labels)) {
    const column = beside(view, cell);
    if (column === null) continue;
    const text = view.input(cell.row, column).text;
    reading.cells.set(path, view.address(cell.row, column));
    return text.trim() === '' ? null : text;
  }
  return null;
}

/** 预期目标 and 实际完成情况 stand above their texts. */
function valueBelow(
  view: GridView,
  reading: SheetReading,
  labels: readonly string[],
  path: string,
): string | null {
  const wanted = new Set(labels.map(normaliseLabel));
  const cell = view.grid.cells.find((each) => wanted.has(view.labelOf(each)));
  if (!cell) return null;
  const row = cell.row + cell.rowSpan;
  const text = view.input(row, cell.column).text;
  reading.cells.set(path, view.address(row, cell.column));
  return text.trim() === '' ? null : text;
}

const yearIn = (text: string): number | null => {
  const match = /(?<!\d)(20\d{2})年度?/u.exec(normaliseLabel(text));
  return match ? Number(match[1]) : null;
};

/** （2024年度） in a line above the form. */
function yearAbove(view: GridView, reading: SheetReading, firstRow: number): number | null {
  for (const cell of view.grid.cells) {
    if (cell.row >= firstRow) break;
    const year = yearIn(cell.text);
    if (year === null) continue;
    reading.cells.set('year', view.address(cell.row, cell.column));
    return year;
  }
  // The line next to the form speaks for it; a title further up may name another year.
  for (const line of view.above.toReversed()) {
    const year = yearIn(line);
    if (year !== null) return year;
  }
  return null;
}

/** Reads one official form as it is printed, by its labels and merges, whatever the columns' letters are. */
export function readFormSheet(view: GridView, index: number, problems: ProblemList): SheetReading {
  const draft = emptyDraft();
  const reading = openReading(draft, view.name, index);
  const project = findLabels(view, HEADINGS.project)[0];
  draft.project = valueBeside(view, reading, HEADINGS.project, 'project') ?? '';
  draft.projectCode = valueBeside(view, reading, HEADINGS.projectCode, 'projectCode');
  draft.department = valueBeside(view, reading, HEADINGS.department, 'department') ?? '';
  const implementer = valueBeside(view, reading, HEADINGS.implementer, 'implementer');
  if (implementer !== null) draft.implementer = implementer;
  draft.year = yearAbove(view, reading, project?.row ?? 0) ?? 0;
  readFormFunds(view, reading, problems);
  draft.goals = {
    expected: valueBelow(view, reading, ['预期目标', '年初设定目标', '年度目标'], 'goals.expected'),
    actual: valueBelow(view, reading, HEADINGS.goalsActual, 'goals.actual'),
  };
  readFormIndicators(view, reading, problems);
  return reading;
}
