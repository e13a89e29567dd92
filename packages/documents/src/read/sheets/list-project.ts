import type { ProjectState } from '@mingjian/engine';
import { convert } from './figure-cell.ts';
import type { ImportField } from './import-fields.ts';
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

function readChoices(row: ListRow, reading: SheetReading, problems: ProblemList): void {
  const { draft } = reading;
  const state = row.text('state')?.trim() ?? null;
  if (state !== null) {
    const known = Object.hasOwn(STATES, state) ? STATES[state] : undefined;
    if (known) draft.state = known;
    else
      problems.add('error', 'CHOICE_UNKNOWN', row.spot('state', reading, 'state'), {
        raw: state,
        detail: '正常、取消、调整',
      });
  }
  const origin = row.text('origin')?.trim() ?? null;
  if (origin === '年初' || origin === '追加') draft.origin = origin;
  else if (origin !== null)
    problems.add('error', 'CHOICE_UNKNOWN', row.spot('origin', reading, 'origin'), {
      raw: origin,
      detail: '年初、追加',
    });
  const year = row.text('year')?.trim() ?? null;
  if (year === null) return;
  const match = /^(\d{4})(?:年度?)?$/u.exec(year);
  if (match) draft.year = Number(match[1]);
  else problems.add('error', 'YEAR_INVALID', row.spot('year', reading, 'year'), { raw: year });
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
  const { draft } = reading;
  const unit = row.text('fundsUnit')?.trim();
  if (unit) draft.funds.unit = unit;
  const weight = row.figure('fundsWeight', null, reading, 'funds.weight');
  if (weight !== null) draft.funds.weight = weight;
  const rate = row.figure('rate', '%', reading, 'execution.rate');
  const score = row.figure('executionScore', null, reading, 'execution.score');
  if (rate !== null || score !== null)
    draft.execution = {
      ...draft.execution,
      ...(rate === null ? {} : { rate }),
      ...(score === null ? {} : { score }),
    };
  const total = row.figure('total', null, reading, 'total');
  if (total !== null) draft.total = total;
}

/** A money row; figures of a list in another unit than the sheet's are converted exactly. */
export function readFundsRow(
  row: ListRow,
  reading: SheetReading,
  listUnit: string,
  fallback: string,
): void {
  const { funds } = reading.draft;
  // A column of units speaks for its row; the heads speak for the rest.
  const unit = row.text('fundsUnit')?.trim() ?? listUnit;
  const path = `funds.rows.${funds.rows.length}`;
  const money = (field: 'initialBudget' | 'fullYearBudget' | 'executed') => {
    const figure = row.figure(field, unit, reading, `${path}.${field}`);
    if (figure === null || figure === 'n/a' || unit === funds.unit) return figure;
    return convert(figure, unit, funds.unit) ?? figure;
  };
  const label = row.text('fundsLabel');
  const read = {
    initialBudget: money('initialBudget'),
    fullYearBudget: money('fullYearBudget'),
    executed: money('executed'),
  };
  if (label === null && Object.values(read).every((figure) => figure === null)) return;
  funds.rows.push({ label: label ?? fallback, ...read });
}

/** A funding document in a row of its own, or several numbers in one cell. */
export function readDocuments(row: ListRow, reading: SheetReading): void {
  const numbers = row.text('documentNumber');
  if (numbers === null) return;
  const own = row.has('documentTitle') || row.has('documentAmount') || row.has('documentIssuedOn');
  const { fundingDocuments } = reading.draft;
  const path = `fundingDocuments.${fundingDocuments.length}`;
  row.spot('documentNumber', reading, `${path}.number`);
  if (!own) {
    for (const number of numbers.split(/[\n、;；]/u))
      if (number.trim() !== '') fundingDocuments.push({ number: number.trim() });
    return;
  }
  const unit = row.text('documentUnit')?.trim() ?? null;
  const amount = row.figure('documentAmount', unit ?? '万元', reading, `${path}.amount`);
  const title = row.text('documentTitle');
  const issuedOn = row.text('documentIssuedOn')?.trim() ?? null;
  fundingDocuments.push({
    number: numbers,
    ...(title === null ? {} : { title }),
    ...(issuedOn === null ? {} : { issuedOn }),
    ...(amount === null ? {} : { amount }),
    ...(unit === null ? {} : { unit }),
  });
}
