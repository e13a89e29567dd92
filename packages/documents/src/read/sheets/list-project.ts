import { type ProjectState, isMoneyUnit } from '@mingjian/engine';
import type { ImportField } from './import-fields.ts';
import { sameFigure } from './list-funds.ts';
import type { ListRow } from './list-row.ts';
import type { ProblemList } from './problem-list.ts';
import type { SheetReading } from './sheet-reading.ts';

const STATES: Readonly<Record<string, ProjectState>> = {
  正常: 'normal',
  取消: 'cancelled',
  调整: 'adjusted',
  normal: 'normal',
  cancelled: 'cancelled',
  adjusted: 'adjusted',
};

const STATE_WORDS: Readonly<Record<ProjectState, string>> = {
  normal: '正常',
  cancelled: '取消',
  adjusted: '调整',
};

type Setter = Readonly<{
  field: ImportField;
  path: string;
  get: (reading: SheetReading) => string | null | undefined;
  set: (reading: SheetReading, text: string) => void;
}>;

/** Texts of a project; set once, and every further row must say the same. */
const TEXTS: readonly Setter[] = [
  {
    field: 'department',
    path: 'department',
    get: ({ draft }) => draft.department || null,
    set: ({ draft }, text) => void (draft.department = text),
  },
  {
    field: 'implementer',
    path: 'implementer',
    get: ({ draft }) => draft.implementer,
    set: ({ draft }, text) => void (draft.implementer = text),
  },
  {
    field: 'projectCode',
    path: 'projectCode',
    get: ({ draft }) => draft.projectCode,
    set: ({ draft }, text) => void (draft.projectCode = text),
  },
  {
    field: 'stateReason',
    path: 'stateReason',
    get: ({ draft }) => draft.stateReason,
    set: ({ draft }, text) => void (draft.stateReason = text),
  },
  {
    field: 'pack',
    path: 'pack',
    get: ({ draft }) => draft.pack,
    set: ({ draft }, text) => void (draft.pack = text),
  },
  {
    field: 'remainder',
    path: 'funds.remainder',
    get: ({ draft }) => draft.funds.remainder,
    set: ({ draft }, text) => void (draft.funds.remainder = text),
  },
  {
    field: 'goalsExpected',
    path: 'goals.expected',
    get: ({ draft }) => draft.goals.expected,
    set: ({ draft }, text) => void (draft.goals.expected = text),
  },
  {
    field: 'goalsActual',
    path: 'goals.actual',
    get: ({ draft }) => draft.goals.actual,
    set: ({ draft }, text) => void (draft.goals.actual = text),
  },
];

type Said = Readonly<{
  field: ImportField;
  path: string;
  /** What stands: null before any row has said it. */
  before: string | null;
  /** What this row says, as it is kept and as it is written. */
  value: string;
  raw: string;
}>;

/** True when a row is the first to say something or says the same; otherwise the conflict is told and nothing changes. */
function agrees(row: ListRow, reading: SheetReading, said: Said, problems: ProblemList): boolean {
  const { field, path, before, value, raw } = said;
  const cell = reading.cells.get(path);
  const spot = row.spot(field, reading, path);
  if (before === null) return true;
  // The value that stands keeps the cell it came from.
  if (cell !== undefined) reading.cells.set(path, cell);
  if (!sameFigure(before, value))
    problems.add('error', 'PROJECT_CONFLICT', spot, { raw, detail: before });
  return false;
}

function readChoices(row: ListRow, reading: SheetReading, problems: ProblemList): void {
  const { draft } = reading;
  const told = (field: ImportField, value: string, before: string | null): boolean =>
    agrees(row, reading, { field, path: field, before, value, raw: value }, problems);
  const state = row.text('state')?.trim() ?? null;
  if (state !== null) {
    const known = Object.hasOwn(STATES, state) ? STATES[state] : undefined;
    // 正常 is also what stands before any row has spoken.
    const before = reading.cells.has('state') ? STATE_WORDS[draft.state] : null;
    if (!known)
      problems.add('error', 'CHOICE_UNKNOWN', row.spot('state', reading, 'state'), {
        raw: state,
        detail: '正常、取消、调整',
      });
    else if (told('state', STATE_WORDS[known], before)) draft.state = known;
  }
  const origin = row.text('origin')?.trim() ?? null;
  if (origin === '年初' || origin === '追加') {
    if (told('origin', origin, draft.origin ?? null)) draft.origin = origin;
  } else if (origin !== null)
    problems.add('error', 'CHOICE_UNKNOWN', row.spot('origin', reading, 'origin'), {
      raw: origin,
      detail: '年初、追加',
    });
  const year = row.text('year')?.trim() ?? null;
  if (year === null) return;
  const match = /^(\d{4})(?:年度?)?$/u.exec(year);
  if (!match) {
    problems.add('error', 'YEAR_INVALID', row.spot('year', reading, 'year'), { raw: year });
  } else if (told('year', match[1] ?? '', draft.year === 0 ? null : String(draft.year)))
    draft.year = Number(match[1]);
}

/** Figures that a project has once: the weight, rate and score of its execution, its total. */
function readFigures(row: ListRow, reading: SheetReading, problems: ProblemList): void {
  const { draft } = reading;
  const told = (
    field: ImportField,
    path: string,
    unit: string | null,
    before: string | null,
  ): string | null => {
    if (row.text(field) === null) return null;
    const cell = reading.cells.get(path);
    const value = row.figure(field, unit, reading, path);
    if (cell !== undefined) reading.cells.set(path, cell);
    if (value === null) return null;
    const raw = row.text(field) ?? value;
    return agrees(row, reading, { field, path, before, value, raw }, problems) ? value : null;
  };
  const { rate: rateBefore = null, score: scoreBefore = null } = draft.execution ?? {};
  const weight = told('fundsWeight', 'funds.weight', null, draft.funds.weight);
  if (weight !== null) draft.funds.weight = weight;
  const rate = told('rate', 'execution.rate', '%', rateBefore);
  const score = told('executionScore', 'execution.score', null, scoreBefore);
  if (rate !== null || score !== null)
    draft.execution = {
      ...draft.execution,
      ...(rate === null ? {} : { rate }),
      ...(score === null ? {} : { score }),
    };
  const total = told('total', 'total', null, draft.total ?? null);
  if (total !== null) draft.total = total;
}

/** Takes what a row says about its project; a second row that says otherwise is a conflict, never a silent overwrite. */
export function readProjectFields(
  row: ListRow,
  reading: SheetReading,
  problems: ProblemList,
): void {
  for (const { field, path, get, set } of TEXTS) {
    const text = row.text(field);
    if (text === null) continue;
    const before = get(reading) ?? null;
    const spot = row.spot(field, reading, path);
    if (before === null) set(reading, text);
    else if (before !== text)
      problems.add('error', 'PROJECT_CONFLICT', spot, { raw: text, detail: before });
  }
  readChoices(row, reading, problems);
  const { funds } = reading.draft;
  const unit = row.text('fundsUnit')?.trim();
  if (unit && !isMoneyUnit(unit))
    problems.add('error', 'MONEY_UNIT_UNKNOWN', row.spot('fundsUnit', reading, 'funds.unit'), {
      raw: unit,
    });
  // Once a money row stands, its unit stands; money in another unit is converted to it.
  else if (unit && funds.rows.length === 0) funds.unit = unit;
  readFigures(row, reading, problems);
}
