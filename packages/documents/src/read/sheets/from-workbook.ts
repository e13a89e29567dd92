import type { RawDocument } from '@mingjian/engine';
import type { RawGrid } from '../grid/grid-lookup.ts';
import { canonicalSheet } from './canonical-sheet.ts';
import { checkReadings } from './check-readings.ts';
import { unescapeCsvText } from './csv-escape.ts';
import { isFormGrid, readFormSheet } from './form-sheet.ts';
import { type GridView, viewGrid } from './grid-view.ts';
import type { ImportField } from './import-fields.ts';
import type { ImportHeading, ImportOptions, ImportPreview } from './import-preview.ts';
import { readListHead } from './list-head.ts';
import { mentionsOf } from './mentions.ts';
import { ReadingsByProject, readListSheet } from './list-sheet.ts';
import { ProblemList } from './problem-list.ts';
import { splitForms } from './split-forms.ts';
import { applySupplement, isSupplement } from './supplement.ts';
import { isPicturesUnread } from '../pictures-unread.ts';

const nowhere = { cell: null, sheet: null, path: null, label: '' } as const;

/** In CSV our writer put an apostrophe before what a spreadsheet would run; here it comes off. */
const unescaped = (grid: RawGrid): RawGrid => ({
  ...grid,
  cells: grid.cells.map((cell) => ({ ...cell, text: unescapeCsvText(cell.text) })),
});

function noteHidden(view: GridView, problems: ProblemList): void {
  const { hidden, hiddenRows, hiddenColumns } = view.grid;
  const what = [
    hidden === true ? '隐藏的工作表' : '',
    hiddenRows.length > 0 ? `${hiddenRows.length} 个隐藏行` : '',
    hiddenColumns.length > 0 ? `${hiddenColumns.length} 个隐藏列` : '',
  ].filter((each) => each !== '');
  if (what.length > 0)
    problems.add(
      'note',
      'HIDDEN_CONTENT',
      { ...nowhere, cell: view.name },
      { detail: what.join('、') },
    );
}

/** Every grid that stands on its own, with the lines before it. */
function viewsOf(raw: RawDocument): readonly GridView[] {
  const views: GridView[] = [];
  let above: string[] = [];
  for (const block of raw.blocks) {
    if (block.kind === 'line') above.push(block.text);
    else if (block.nested !== true) {
      views.push(viewGrid(raw.format === 'csv' ? unescaped(block) : block, above));
      above = [];
    }
  }
  return views;
}

/** Year, department and pack that the server knows, where the workbook is silent. */
function applyDefaults(readings: ReadingsByProject, options: ImportOptions): void {
  const { year, department, pack } = options.defaults ?? {};
  for (const { draft } of readings.all) {
    if (draft.year === 0 && year !== undefined) draft.year = year;
    if (draft.department === '' && department !== undefined) draft.department = department;
    if (draft.pack === null && pack !== undefined) draft.pack = pack;
  }
}

/**
 * Self-evaluations of a workbook or CSV: official forms (one a worksheet) and lists (one row an indicator, a money row,
 * a funding document or a project). Nothing is saved here: the preview shows every sheet with every problem at its cell.
 */
export function readSheetsFromWorkbook(
  raw: RawDocument,
  options: ImportOptions = {},
): ImportPreview {
  const problems = new ProblemList(options.confirmed);
  const readings = new ReadingsByProject();
  const headings: ImportHeading[] = [];
  const columns = new Set<ImportField>();
  const views = viewsOf(raw);
  for (const { place, raw: text, why } of raw.unread) {
    const picture = isPicturesUnread(why);
    problems.add(
      picture ? 'confirm' : 'error',
      picture ? 'PICTURE_UNREAD' : 'CELL_UNREAD',
      { ...nowhere, cell: place.cell },
      { raw: text, detail: why },
    );
  }
  const supplements = views.filter(isSupplement);
  for (const view of views) {
    if (view.grid.cells.length === 0 || supplements.includes(view)) continue;
    noteHidden(view, problems);
    if (isFormGrid(view)) {
      for (const each of splitForms(view))
        readings.push(readFormSheet(each, readings.all.length, problems));
      continue;
    }
    const head = readListHead(view, options, problems);
    if (head === null) {
      problems.add('note', 'SHEET_SKIPPED', { ...nowhere, cell: view.name });
      continue;
    }
    headings.push(...head.headings);
    for (const field of head.columns.keys()) columns.add(field);
    readListSheet(view, head, readings, problems);
  }
  for (const view of supplements) applySupplement(view, readings.all, problems);
  applyDefaults(readings, options);
  if (readings.all.length === 0) problems.add('error', 'NOTHING_FOUND', nowhere);
  checkReadings(readings.all, problems, options);
  return {
    sheets: readings.all.map(({ draft }) => canonicalSheet(draft)),
    problems: problems.all(),
    headings,
    mentions: readings.all.map((reading) => mentionsOf(reading, columns)),
    places: readings.all.map(({ cells }) => Object.fromEntries(cells)),
  };
}
