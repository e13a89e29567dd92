import type { SelfEvaluation } from '@mingjian/engine';

/** The lists of a sheet whose rows a person adds, removes and moves. */
export type SheetList = 'indicators' | 'funds.rows' | 'fundingDocuments';

/** A path such as "indicators.2.actual", taken apart; null when no field of the form has this path. */
export type SheetPath = Readonly<
  { list: SheetList; index: number; field: string } | { list: null; index: null; field: string }
>;

const FIELDS: Readonly<Record<SheetList, readonly string[]>> = {
  indicators: [
    'level1',
    'level2',
    'name',
    'operator',
    'target',
    'unit',
    'actual',
    'actualUnit',
    'weight',
    'deviation',
    'judged',
    'score',
    'source',
    'priorActual',
  ],
  'funds.rows': ['label', 'initialBudget', 'fullYearBudget', 'executed'],
  fundingDocuments: ['number', 'title', 'issuedOn', 'amount', 'unit'],
};

/** Fields outside the lists, in the order in which a sheet is written. */
export const SHEET_FIELDS: readonly string[] = [
  'department',
  'implementer',
  'project',
  'projectCode',
  'origin',
  'state',
  'stateReason',
  'pack',
  'funds.unit',
  'funds.weight',
  'funds.remainder',
  'goals.expected',
  'goals.actual',
  'execution.rate',
  'execution.score',
  'total',
];

/** The fields of one row of a list. */
export const listFields = (list: SheetList): readonly string[] => FIELDS[list];

/** Takes a path apart; null when it names no field. */
export function parseSheetPath(path: string): SheetPath | null {
  if (SHEET_FIELDS.includes(path)) return { list: null, index: null, field: path };
  const match = /^(indicators|funds\.rows|fundingDocuments)\.(0|[1-9]\d{0,3})\.(\w+)$/.exec(path);
  if (!match) return null;
  // The pattern admits exactly the three list names.
  const list = match[1] as SheetList;
  const field = match[3] ?? '';
  return FIELDS[list].includes(field) ? { list, index: Number(match[2]), field } : null;
}

/** The rows of a list. */
export function listRows(sheet: SelfEvaluation, list: SheetList): readonly object[] {
  if (list === 'indicators') return sheet.indicators;
  return list === 'funds.rows' ? sheet.funds.rows : sheet.fundingDocuments;
}

/** The value at a path: undefined when the property or the row is absent. */
export function valueAt(sheet: SelfEvaluation, path: string): string | null | undefined {
  return path.split('.').reduce<unknown>(
    (node, key) => (node as Record<string, unknown> | null | undefined)?.[key],
    sheet,
    // Every field that a path can name holds text or null.
  ) as string | null | undefined;
}

/** A copy of the sheet with one field set; the row must exist. */
export function withValueAt(
  sheet: SelfEvaluation,
  path: string,
  value: string | null,
): SelfEvaluation {
  // A path that parseSheetPath accepts leads through objects and arrays of the sheet only.
  return set(sheet, path.split('.'), value) as SelfEvaluation;
}

function set(node: unknown, keys: readonly string[], value: string | null): unknown {
  const [key, ...rest] = keys;
  if (key === undefined) return value;
  if (Array.isArray(node)) {
    return node.map((item: unknown, index) =>
      String(index) === key ? set(item, rest, value) : item,
    );
  }
  const object = (node ?? {}) as Record<string, unknown>;
  return { ...object, [key]: set(object[key], rest, value) };
}
