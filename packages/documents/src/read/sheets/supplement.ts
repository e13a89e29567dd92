import type { SelfEvaluation } from '@mingjian/engine';
import type { GridView } from './grid-view.ts';
import type { ProblemList } from './problem-list.ts';
import type { SheetReading } from './sheet-reading.ts';
import { pathOfPlace, placeOfPath, valueInWords, valueOfWords } from './supplement-place.ts';

/**
 * The form does not show everything (funding documents, the reason of a cancellation, where a figure comes from). Our
 * workbooks carry the rest in a worksheet of its own, one value a row, each with what the form showed when it was
 * written: a value that somebody has changed on the form since then is left as the form has it.
 */
export const SUPPLEMENT_NAME = '补充信息';

export const SUPPLEMENT_COLUMNS = ['工作表', '三级指标', '栏目', '表上显示', '实际内容'] as const;

/** What the third column was called when it held paths. */
const EARLIER_COLUMN = '栏目路径';

type Leaves = ReadonlyMap<string, string | null>;

/** Every value of a sheet by its path: texts as they are, null where the field is there and empty. */
export function sheetLeaves(sheet: SelfEvaluation): Leaves {
  const leaves = new Map<string, string | null>();
  const walk = (value: unknown, path: string): void => {
    if (value === undefined) return;
    if (value === null || typeof value !== 'object') {
      leaves.set(path, value === null ? null : String(value));
      return;
    }
    for (const [key, each] of Object.entries(value))
      walk(each, path === '' ? key : `${path}.${key}`);
  };
  walk(sheet, '');
  return leaves;
}

const ABSENT = '（无）';
const EMPTY = '（空）';
const MARKS = new Set([ABSENT, EMPTY]);

/** A leaf as a cell: absent and empty have a word each, a text that looks like one of them is set in quotation marks. */
function cellText(leaves: Leaves, path: string): string {
  const value = leaves.get(path);
  if (value === undefined) return ABSENT;
  if (value === null) return EMPTY;
  return MARKS.has(value) || value === '' || /^“.*”$/su.test(value)
    ? `“${value}”`
    : valueInWords(path, value);
}

const nameOf = (sheet: SelfEvaluation, path: string): string => {
  const match = /^indicators\.(\d+)\./u.exec(path);
  return match ? (sheet.indicators[Number(match[1])]?.name ?? '') : '';
};

/** What has to be written beside the form so that `read`, what the form alone gives, becomes `sheet` again. */
export function supplementRows(
  worksheet: string,
  sheet: SelfEvaluation,
  read: SelfEvaluation,
): readonly (readonly string[])[] {
  const own = sheetLeaves(sheet);
  const shown = sheetLeaves(read);
  return [...new Set([...own.keys(), ...shown.keys()])]
    .filter((path) => cellText(own, path) !== cellText(shown, path))
    .map((path) => [
      worksheet,
      nameOf(read, path),
      placeOfPath(path) ?? path,
      cellText(shown, path),
      cellText(own, path),
    ]);
}

/** True for the worksheet that `supplementRows` fills. */
export const isSupplement = (view: GridView): boolean =>
  SUPPLEMENT_COLUMNS.every((title, column) => {
    const text = view.at(0, column)?.text;
    return text === title || (column === 2 && text === EARLIER_COLUMN);
  });

type Node = Record<string, unknown>;

const unquoted = (cell: string): string => (/^“.*”$/su.test(cell) ? cell.slice(1, -1) : cell);

/** Sets or removes a leaf of a draft; containers appear when they are needed. */
function setLeaf(root: Node, path: string, cell: string): void {
  const keys = path.split('.');
  const last = keys.pop() ?? '';
  let node = root;
  for (const [i, key] of keys.entries()) {
    const next = node[key];
    if (typeof next === 'object' && next !== null) node = next as Node;
    else {
      if (cell === ABSENT) return;
      const made: Node = (/^\d+$/u.test(keys[i + 1] ?? last) ? [] : {}) as Node;
      node[key] = made;
      node = made;
    }
  }
  if (cell === ABSENT) delete node[last];
  else if (cell === EMPTY) node[last] = null;
  else {
    const text = valueOfWords(path, unquoted(cell));
    node[last] = path === 'year' ? Number(text) : text;
  }
}

/** The path in the sheet as it stands now: an indicator is followed by its name when rows were inserted or removed. */
function followIndicator(reading: SheetReading, path: string, name: string): string | null {
  const match = /^indicators\.(\d+)\.(.+)$/u.exec(path);
  if (!match) return path;
  const { indicators } = reading.draft;
  if ((indicators[Number(match[1])]?.name ?? '') === name) return path;
  const places = indicators.flatMap((each, i) => (each.name === name ? [i] : []));
  return places.length === 1 ? `indicators.${places[0]}.${match[2]}` : null;
}

/** Values that are words of a closed set, or figures: a supplement that was edited by hand may hold anything. */
const CHOICES: readonly (readonly [RegExp, RegExp])[] = [
  [/^state$/u, /^(?:normal|cancelled|adjusted)$/u],
  [/^origin$/u, /^(?:年初|追加)$/u],
  [/^year$/u, /^\d{4}$/u],
  [/\.operator$/u, /^(?:>=|>|=|<=|<|qualitative|deadline)$/u],
  [
    /^total$|^execution\.|^funds\.weight$|\.(?:weight|score|judged)$|^funds\.rows\.\d+\.(?!label)/u,
    /^(?:n\/a|-?\d+(?:\.\d+)?)$/u,
  ],
];

/** Takes out what a removed row left behind. */
function prune(rows: object[]): void {
  const kept = rows.filter((row) => row !== undefined && Object.keys(row).length > 0);
  rows.splice(0, rows.length, ...kept);
}

/** Adds what a supplement holds to the sheets that were read from forms. */
export function applySupplement(
  view: GridView,
  readings: readonly SheetReading[],
  problems: ProblemList,
): void {
  const before = new Map(readings.map((reading) => [reading, sheetLeaves(reading.draft)]));
  const changes: (() => void)[] = [];
  for (let row = 1; row < view.grid.rows; row++) {
    const [worksheet = '', name = '', place = '', shown = '', value = ''] = SUPPLEMENT_COLUMNS.map(
      (_, column) => view.at(row, column)?.text ?? '',
    );
    if (place === '') continue;
    const path = pathOfPlace(place);
    const reading = readings.find((each) => each.worksheet === worksheet);
    const now = reading && path !== null ? followIndicator(reading, path, name) : null;
    if (!reading || now === null) {
      const cell = view.address(row, 2);
      problems.add(
        'confirm',
        'SUPPLEMENT_ROW_LOST',
        { cell, sheet: null, path: null, label: '' },
        { raw: `${worksheet} ${name} ${place}`.trim() },
      );
      continue;
    }
    if (cellText(before.get(reading) ?? new Map(), now) !== valueInWords(now, shown)) continue;
    // A draft is a plain object; the path was checked against the closed list above.
    const allowed = CHOICES.find(([paths]) => paths.test(now))?.[1];
    const text = valueOfWords(now, unquoted(value));
    if (allowed && !MARKS.has(value) && !allowed.test(text)) {
      const cell = view.address(row, 4);
      const spot = { cell, sheet: reading.index, path: now, label: '' };
      problems.add('error', 'CHOICE_UNKNOWN', spot, { raw: text, detail: '见导出时的写法' });
      continue;
    }
    reading.supplemented.add(now);
    changes.push(() => {
      problems.drop(reading.index, now);
      setLeaf(reading.draft as unknown as Node, now, value);
    });
  }
  for (const change of changes) change();
  for (const { draft } of readings) {
    prune(draft.funds.rows);
    prune(draft.indicators);
    prune(draft.fundingDocuments);
  }
}
