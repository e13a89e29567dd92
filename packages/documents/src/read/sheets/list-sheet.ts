import { emptyDraft } from './draft.ts';
import type { GridView } from './grid-view.ts';
import { type ListHead } from './list-head.ts';
import { readIndicatorRow } from './list-indicator.ts';
import { readFundsRow, readSharedFunds } from './list-funds.ts';
import { readDocuments, readSharedDocuments } from './list-documents.ts';
import { readProjectFields } from './list-project.ts';
import { type ListRow, listRow } from './list-row.ts';
import { normaliseLabel } from './normalise-label.ts';
import type { ProblemList } from './problem-list.ts';
import { openReading, type SheetReading } from './sheet-reading.ts';

/** The whole label of a row of totals; 总分馆制建设经费 only begins like one. */
const TOTAL = /^(?:合计|总计|小计|总分)(?:\([^()]*\))?$/u;

type Kind = 'indicators' | 'funds' | 'documents' | 'projects';

/** What the rows of a list are, by its columns. */
function listKind(head: ListHead): Kind {
  const has = (field: Parameters<typeof head.columns.has>[0]): boolean => head.columns.has(field);
  if (has('name')) return 'indicators';
  if (has('fundsLabel')) return 'funds';
  const money = has('initialBudget') || has('fullYearBudget') || has('executed');
  if (has('documentNumber') && !money && !has('department') && !has('state')) return 'documents';
  return 'projects';
}

const isBlank = (view: GridView, row: number): boolean => {
  for (let column = 0; column < view.grid.columns; column++)
    if ((view.at(row, column)?.text ?? '').trim() !== '') return false;
  return true;
};

/** The column in which a row calls itself a total, or null: what has an indicator or a code of its own is none. */
function totalColumn(view: GridView, row: number, head: ListHead): number | null {
  const isTotal = (column: number): boolean => TOTAL.test(view.label(row, column));
  for (const field of ['name', 'projectCode'] as const) {
    const column = head.columns.get(field) ?? -1;
    if (view.label(row, column) !== '' && !isTotal(column)) return null;
  }
  const last = head.columns.get('project') ?? 0;
  for (let column = 0; column <= last; column++) if (isTotal(column)) return column;
  return null;
}

/** Sheets by project while lists are read; a row finds its project by name and, where given, code. */
export class ReadingsByProject {
  readonly all: SheetReading[] = [];
  readonly #byName = new Map<string, SheetReading[]>();

  /** The sheet of a project, or undefined. */
  find(project: string, code: string | null): SheetReading | undefined {
    const same = this.#byName.get(normaliseLabel(project)) ?? [];
    if (code === null && same.length === 1) return same[0];
    return same.find((each) => (each.draft.projectCode ?? null) === code);
  }

  /** Opens a sheet for a project. */
  open(project: string, code: string | null, worksheet: string | null): SheetReading {
    const draft = emptyDraft();
    draft.project = project;
    draft.projectCode = code;
    const reading = openReading(draft, worksheet, this.all.length);
    this.push(reading);
    return reading;
  }

  /** Takes a sheet that was read as a form. */
  push(reading: SheetReading): void {
    this.all.push(reading);
    const key = normaliseLabel(reading.draft.project);
    this.#byName.set(key, [...(this.#byName.get(key) ?? []), reading]);
  }
}

type Carry = { project: string | null; code: string | null; level1: string; level2: string };

function readRow(
  row: ListRow,
  kind: Kind,
  reading: SheetReading,
  carry: Carry,
  head: ListHead,
  problems: ProblemList,
): void {
  readProjectFields(row, reading, problems);
  if (kind === 'indicators') {
    readSharedFunds(row, reading, head.units, problems);
    readSharedDocuments(row, reading, head.units);
    readIndicatorRow(row, reading, carry, problems);
    const last = reading.draft.indicators.at(-1);
    carry.level1 = last?.level1 ?? '';
    carry.level2 = last?.level2 ?? '';
  } else if (kind === 'funds') readFundsRow(row, reading, head.units, problems);
  else {
    readDocuments(row, reading, head.units);
    if (kind === 'projects') readFundsRow(row, reading, head.units, problems);
  }
}

/** Reads every row of a list into the sheets of its projects. */
export function readListSheet(
  view: GridView,
  head: ListHead,
  readings: ReadingsByProject,
  problems: ProblemList,
): void {
  const kind = listKind(head);
  const carry: Carry = { project: null, code: null, level1: '', level2: '' };
  const described = new Map<SheetReading, string>();
  for (let at = head.firstRow; at < view.grid.rows; at++) {
    if (isBlank(view, at)) continue;
    const total = totalColumn(view, at, head);
    if (total !== null) {
      const spot = { cell: view.address(at, total), sheet: null, path: null, label: '' };
      const raw = view.at(at, total)?.text.trim() ?? '';
      problems.add('note', 'TOTAL_ROW_SKIPPED', spot, { raw });
      continue;
    }
    const row = listRow(view, head, at, problems);
    const named = row.text('project');
    // Lists often write a project's name once and leave it blank below; a project list names every row.
    const project = named ?? (kind === 'projects' ? null : carry.project);
    const code = row.text('projectCode') ?? (named === null ? carry.code : null);
    if (project === null) {
      const cell = row.cell('project') ?? view.address(at, 0);
      problems.add('error', 'ROW_WITHOUT_PROJECT', {
        cell,
        sheet: null,
        path: null,
        label: '项目名称',
      });
      continue;
    }
    if (project !== carry.project || code !== carry.code) carry.level1 = carry.level2 = '';
    carry.project = project;
    carry.code = code;
    let reading = readings.find(project, code);
    if (reading && kind === 'projects') {
      const before = described.get(reading);
      if (before !== undefined) {
        const spot = row.spot('project', reading, 'project');
        problems.add('error', 'PROJECT_DUPLICATE', spot, { raw: project, detail: before });
        continue;
      }
    }
    reading ??= readings.open(project, code, view.name);
    if (kind === 'projects') described.set(reading, row.cell('project') ?? '');
    if (!reading.cells.has('project')) row.spot('project', reading, 'project');
    readRow(row, kind, reading, carry, head, problems);
  }
}
