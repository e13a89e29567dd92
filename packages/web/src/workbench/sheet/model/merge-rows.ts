import { listFields, listRows, type SheetList, withValueAt } from '@mingjian/contract';
import type { SelfEvaluation } from '@mingjian/engine';
import type { OwnChange } from './merge-change.ts';
import { pathLabel } from './path-label.ts';
import { rowIdOf, rowNameOf, withListRows } from './row-ids.ts';

/** What I did to the rows of one list. Every row says who it is, so a value stays with its row wherever that stands now. */
export function mergeRows(
  list: SheetList,
  base: SelfEvaluation,
  mine: SelfEvaluation,
  theirs: SelfEvaluation,
): readonly OwnChange[] {
  const [before, own, other] = [base, mine, theirs].map((sheet) => byId(listRows(sheet, list)));
  if (!before || !own || !other) return [];
  const newcomers = [...other].filter(([id]) => !before.has(id) && !own.has(id));
  /** Both added a row of this name: it is one row. */
  const twinOf = (row: object): readonly [string, object] | undefined => {
    const at = newcomers.findIndex(([, candidate]) => rowNameOf(candidate) === rowNameOf(row));
    return at < 0 ? undefined : newcomers.splice(at, 1)[0];
  };
  const changes: OwnChange[] = [];
  const order: string[] = [];
  [...own].forEach(([id, row], at) => {
    const old = before.get(id);
    const theirRow = other.get(id);
    const [standing, counterpart] =
      theirRow !== undefined ? [id, theirRow] : old === undefined ? (twinOf(row) ?? []) : [];
    if (standing !== undefined && counterpart !== undefined) {
      changes.push(...cellChanges(list, { old, row, counterpart }, standing, mine, at));
      order.push(standing);
      return;
    }
    const above = [...order];
    order.push(id);
    const apply = (sheet: SelfEvaluation): SelfEvaluation => inserted(sheet, list, row, above);
    if (old === undefined) changes.push({ conflict: null, apply });
    else if (!sameRow(list, row, old))
      changes.push({
        conflict: { path: `${list}·${id}`, label: label(row), mine: '改过', theirs: '已删去' },
        apply,
      });
  });
  for (const [id, old] of before) {
    const theirRow = other.get(id);
    if (own.has(id) || theirRow === undefined) continue;
    const conflict = { path: `${list}·${id}`, label: label(old), mine: '已删去', theirs: '改过' };
    changes.push({
      conflict: sameRow(list, theirRow, old) ? null : conflict,
      apply: (sheet) =>
        withListRows(
          sheet,
          list,
          listRows(sheet, list).filter((row) => rowIdOf(row) !== id),
        ),
    });
  }
  return changes;
}

function cellChanges(
  list: SheetList,
  {
    old,
    row,
    counterpart,
  }: Readonly<{ old?: object | undefined; row: object; counterpart: object }>,
  id: string,
  mine: SelfEvaluation,
  at: number,
): readonly OwnChange[] {
  return listFields(list).flatMap((field): readonly OwnChange[] => {
    const before = cellOf(old ?? {}, field);
    const left = cellOf(row, field);
    const right = cellOf(counterpart, field);
    if (left === before || left === right) return [];
    const path = `${list}.${at}.${field}`;
    const place = pathLabel(mine, path);
    return [
      {
        conflict: right === before ? null : { path, label: place, mine: left, theirs: right },
        apply: (sheet) => {
          const index = listRows(sheet, list).findIndex((each) => rowIdOf(each) === id);
          return withValueAt(sheet, `${list}.${index}.${field}`, left);
        },
      },
    ];
  });
}

/** The sheet with my row below the nearest of the rows that stand above it in mine. */
function inserted(
  sheet: SelfEvaluation,
  list: SheetList,
  row: object,
  above: readonly string[],
): SelfEvaluation {
  const rows = listRows(sheet, list);
  const ids = rows.map(rowIdOf);
  const nearest = above.findLast((id) => ids.includes(id)) ?? null;
  const at = nearest === null ? 0 : ids.indexOf(nearest) + 1;
  return withListRows(sheet, list, rows.toSpliced(at, 0, row));
}

const byId = (rows: readonly object[]): ReadonlyMap<string, object> =>
  new Map(rows.map((row, at) => [rowIdOf(row) ?? `${at}`, row]));

function cellOf(row: object, field: string): string | null {
  const value = (row as Readonly<Record<string, unknown>>)[field]; // any field of a row, present or not
  return typeof value === 'string' ? value : null;
}

const sameRow = (list: SheetList, a: object, b: object): boolean =>
  listFields(list).every((field) => cellOf(a, field) === cellOf(b, field));

const label = (row: object): string =>
  `${rowNameOf(row)
    .trim()
    .replaceAll(/\s*\n\s*/g, ' · ')}（整行）`;
