import type { RecognisedRow } from '@mingjian/engine';

/** A printed total of a list and the rows that it adds up; `ofTotals` when those are totals themselves. @term 清单分组 */
export type ListGroup = Readonly<{
  total: RecognisedRow;
  parts: readonly RecognisedRow[];
  ofTotals: boolean;
}>;

const CHINESE_NUMBER = /^[（(]?[一二三四五六七八九十]{1,3}[）)]?$/u;
const CHINESE_ORDINAL =
  /^(?:[（(][一二三四五六七八九十]{1,3}[）)]|[一二三四五六七八九十]{1,3}[、.．])/u;
/** Sums of a printed page, and rows that say themselves that they are not added. */
const NOT_ADDED = /^(?:本页|上页|承前页|过次页|转下页)|(?:不|未)计入/u;
const PART = /^其中/u;
/** 基本支出小计: a sum whose rows are not told. */
const OTHER_TOTAL = /(?:小计|合计)$/u;

const isNumberedHead = (row: RecognisedRow): boolean =>
  row.role === 'data' && (CHINESE_NUMBER.test(row.code ?? '') || CHINESE_ORDINAL.test(row.label));

/** Rows that stand above the rows below them: 一、二 among others, and a level of an index before what belongs to it. */
function headsOf(rows: readonly RecognisedRow[]): ReadonlySet<RecognisedRow> {
  const levels = rows.filter((row, at) => rows[at + 1]?.label.startsWith(`${row.label} `) ?? false);
  if (levels.length > 0) return new Set(levels);
  const heads = rows.filter(isNumberedHead);
  // Where every row has a Chinese number, none of them is above the others.
  return new Set(heads.length < rows.length ? heads : []);
}

/** The list without page sums and without the parts below 其中; null where it is not told which rows are parts. */
function withoutParts(rows: readonly RecognisedRow[]): readonly RecognisedRow[] | null {
  const own = rows.filter((row) => !NOT_ADDED.test(row.label));
  const parts = own.filter((row) => PART.test(row.label));
  if (parts.length === 0) return own;
  // Where 其中 ends is told by the numbers of the rows that are no parts.
  if (parts.some((row) => row.code !== null) || own.every((row) => row.code === null)) return null;
  return own.filter((row) => row.role === 'total' || row.code !== null || isNumberedHead(row));
}

/**
 * The total rows of a list with the rows that each adds up. One total is of all rows. Several are 小计 of the rows above them (or
 * below, where the list begins with one), or rows 一、二 of the numbered rows below them, and a 合计 of those; otherwise it is not said
 * which rows belong to which, and nothing is added up.
 */
export function listGroups(all: readonly RecognisedRow[]): readonly ListGroup[] {
  const rows = withoutParts(all);
  if (rows === null) return [];
  const data = rows.filter((row) => row.role === 'data');
  const heads = headsOf(data);
  const items = data.filter((row) => !heads.has(row));
  const numbered = items.filter((row) => row.code !== null).length;
  if (numbered > 0 && numbered < items.length) return [];
  if (items.some((row) => OTHER_TOTAL.test(row.label))) return [];
  const totals = rows.filter((row) => row.role === 'total');
  const smaller = rows.filter((row) =>
    row.role === 'total' ? row.label === '小计' : !items.includes(row),
  );
  const grand = totals.filter((row) => row.label !== '小计');
  const [only] = totals;
  if (totals.length === 1 && only && smaller.length === 0)
    return [{ total: only, parts: items, ofTotals: false }];
  if (smaller.length === 0 || grand.length > 1) return [];
  return grouped(rows, items, smaller, grand);
}

function grouped(
  rows: readonly RecognisedRow[],
  items: readonly RecognisedRow[],
  smaller: readonly RecognisedRow[],
  grand: readonly RecognisedRow[],
): readonly ListGroup[] {
  const body = rows.filter((row) => !grand.includes(row));
  const isAbove = body[0] !== undefined && smaller.includes(body[0]);
  const groups = new Map<RecognisedRow, RecognisedRow[]>();
  let open: RecognisedRow[] = [];
  for (const row of isAbove ? body.toReversed() : body) {
    if (items.includes(row)) open.push(row);
    else {
      groups.set(row, open);
      open = [];
    }
  }
  // A row outside every group, or a group without rows: the list is put together in another way.
  if (open.length > 0 || [...groups.values()].some((parts) => parts.length === 0)) return [];
  return [
    ...[...groups].map(([total, parts]) => ({ total, parts, ofTotals: false })),
    ...grand.map((total) => ({ total, parts: smaller, ofTotals: true })),
  ];
}
