import { type SheetList, SHEET_FIELDS, listFields, listRows, valueAt } from '@mingjian/contract';
import {
  type FundsRow,
  type SelfEvaluation,
  commensurable,
  divide,
  exact,
  formatTrimmed,
  isDecimalText,
  multiply,
  ratio,
  unit,
  unitScale,
} from '@mingjian/engine';
import { SHEET_LISTS } from '../facts/flatten-sheet.ts';
import { placeLabel } from '../text/place-label.ts';

/** What a file speaks of in a sheet: paths with "*" for the number of a row; null of a JSON file, whose keys say it. */
export type Mentions = readonly string[] | null;

/** The fields that name a row of each list. */
const NAMES: Readonly<Record<SheetList, readonly string[]>> = {
  indicators: ['level1', 'level2', 'name'],
  'funds.rows': ['label'],
  fundingDocuments: ['number'],
};

/** Filled in by reading where a file says nothing: such a value is no word of the file. */
const ASSUMED = new Set([
  'state',
  'pack',
  'funds.unit',
  'funds.rows.*.label',
  'indicators.*.operator',
]);

type Fields = Readonly<Record<string, unknown>>;

const isEmpty = (value: unknown): boolean => value === undefined || value === null || value === '';

/** The sheet that replaces a stored one: what the file says, and of the rest what stands. */
export function keepUnmentioned(
  file: SelfEvaluation,
  stored: SelfEvaluation,
  mentions: Mentions,
): SelfEvaluation {
  const said = mentions === null ? null : new Set(mentions);
  const speaks = (own: Fields, key: string, path: string): boolean =>
    said === null ? Object.hasOwn(own, key) : said.has(path);

  const keepFields = (own: Fields, before: Fields, prefix: string): Fields => {
    const kept: Record<string, unknown> = { ...own };
    for (const [key, value] of Object.entries(before)) {
      const path = `${prefix}${key}`;
      const mine = own[key];
      if (Array.isArray(value)) kept[key] = keepRows(own, before, key, path);
      else if (typeof value === 'object' && value !== null) {
        // An object of a sheet holds named fields only.
        const inner = keepFields((mine ?? {}) as Fields, value as Fields, `${path}.`);
        if (Object.keys(inner).length > 0) kept[key] = inner;
      } else if (!speaks(own, key, path) && (isEmpty(mine) || ASSUMED.has(path))) kept[key] = value;
    }
    return kept;
  };

  const keepRows = (own: Fields, before: Fields, key: string, path: string): readonly Fields[] => {
    // The lists of a sheet, by their paths.
    const names = NAMES[path as SheetList];
    const [rows, free] = [
      own[key] as readonly Fields[] | undefined,
      [...(before[key] as Fields[])],
    ];
    const inside = (field: string): boolean => said?.has(`${path}.*.${field}`) ?? true;
    if (
      said === null ? rows === undefined : ![...said].some((each) => each.startsWith(`${path}.*.`))
    )
      return free;
    const known = names.filter(inside);
    const taken = (rows ?? []).map((row) => {
      const at = free.findIndex((each) => known.every((name) => each[name] === row[name]));
      const [twin] = at < 0 ? [] : free.splice(at, 1);
      return twin ? keepFields(row, twin, `${path}.*.`) : row;
    });
    // A file that does not name the rows speaks of the first ones; nothing says that the others are gone.
    return known.length > 0 ? taken : [...taken, ...free];
  };

  const before = said === null ? stored : inUnitOf(file, stored);
  // Keys and values come from two sheets, field by field.
  return keepFields(
    file as unknown as Fields,
    before as unknown as Fields,
    '',
  ) as unknown as SelfEvaluation;
}

/** The stored sheet with its money in the unit of the file's: rows that stay must not change their amount. */
function inUnitOf(file: SelfEvaluation, stored: SelfEvaluation): SelfEvaluation {
  const [from, to] = [unit(stored.funds.unit), unit(file.funds.unit)];
  if (file.funds.rows.length === 0 || from === to || !commensurable(from, to)) return stored;
  const [left, right] = [unitScale(from), unitScale(to)];
  const factor = divide(
    ratio(left.numerator, left.denominator),
    ratio(right.numerator, right.denominator),
  );
  const convert = (figure: string | null): string | null =>
    figure === null || !isDecimalText(figure)
      ? figure
      : formatTrimmed(multiply(exact(figure), factor), MOST_DIGITS);
  const rows = stored.funds.rows.map((row): FundsRow => ({
    label: row.label,
    initialBudget: convert(row.initialBudget),
    fullYearBudget: convert(row.fullYearBudget),
    executed: convert(row.executed),
  }));
  return { ...stored, funds: { ...stored.funds, unit: to, rows } };
}

/** More than any amount in 亿元 with its 分 needs. */
const MOST_DIGITS = 30;

const LIST_WORDS: Readonly<Record<SheetList, string>> = {
  indicators: '指标',
  'funds.rows': '资金行',
  fundingDocuments: '文号',
};

/** Everything that stands in a sheet and is gone in the one that replaces it, in words. */
export function clearedPlaces(before: SelfEvaluation, after: SelfEvaluation): readonly string[] {
  const gone = (from: string, to: string): boolean =>
    !isEmpty(valueAt(before, from)) && isEmpty(valueAt(after, to));
  const fields = SHEET_FIELDS.filter((path) => gone(path, path));
  return [
    ...fields.map((path) => placeLabel(before, path)),
    ...SHEET_LISTS.flatMap((list) => {
      const names = NAMES[list];
      const rest = listRows(after, list).map((row, at) => ({ row: row as Fields, at }));
      return listRows(before, list).flatMap((each, from): readonly string[] => {
        const row = each as Fields;
        const found = rest.findIndex((other) =>
          names.every((name) => other.row[name] === row[name]),
        );
        const [twin] = found < 0 ? [] : rest.splice(found, 1);
        if (!twin) return [`${LIST_WORDS[list]}“${String(row[names.at(-1) ?? ''])}”`];
        return listFields(list)
          .filter((field) => gone(`${list}.${from}.${field}`, `${list}.${twin.at}.${field}`))
          .map((field) => placeLabel(before, `${list}.${from}.${field}`));
      });
    }),
  ];
}
