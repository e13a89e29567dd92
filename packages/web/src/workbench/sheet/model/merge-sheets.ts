import { listRows, SHEET_FIELDS, listFields, valueAt, withValueAt } from '@mingjian/contract';
import type { SelfEvaluation } from '@mingjian/engine';
import { pathLabel } from './path-label.ts';

/** One place that both sides changed differently. A list whose rows came or went on the other side is one place. */
export type MergeConflict = Readonly<{
  path: string;
  label: string;
  mine: string | null;
  theirs: string | null;
}>;

/** Whose value stands at a conflict. */
export type Side = 'mine' | 'theirs';

/** What two people did to one sheet since the version both began with. */
export type Merge = Readonly<{
  conflicts: readonly MergeConflict[];
  /** The sheet once every conflict has an answer; nothing that only one side changed is lost. */
  resolve: (choices: Readonly<Record<string, Side>>) => SelfEvaluation;
}>;

const LISTS = ['indicators', 'fundingDocuments'] as const;

/** Compares both sides with the version they began with, cell by cell. */
export function mergeSheets(
  base: SelfEvaluation,
  mine: SelfEvaluation,
  theirs: SelfEvaluation,
): Merge {
  const conflicts: MergeConflict[] = [];
  const onlyMine: string[] = [];
  const consider = (path: string): void => {
    const [before, left, right] = [base, mine, theirs].map((sheet) => valueAt(sheet, path) ?? null);
    if (left === before || left === right) return;
    if (right === before) onlyMine.push(path);
    else
      conflicts.push({
        path,
        label: pathLabel(mine, path),
        mine: left ?? null,
        theirs: right ?? null,
      });
  };
  for (const path of SHEET_FIELDS) consider(path);
  mine.funds.rows.forEach((_, at) => {
    for (const field of listFields('funds.rows')) consider(`funds.rows.${at}.${field}`);
  });
  for (const list of LISTS) {
    const [before, left, right] = [base, mine, theirs].map((sheet) => sheet[list]);
    if (before?.length === left?.length && before?.length === right?.length) {
      listRows(mine, list).forEach((_, at) => {
        for (const field of listFields(list)) consider(`${list}.${at}.${field}`);
      });
      continue;
    }
    if (left === before || same(left, before) || same(left, right)) continue;
    if (same(right, before)) onlyMine.push(list);
    else
      conflicts.push({
        path: list,
        label: list === 'indicators' ? '全部指标行' : '全部文号',
        mine: `共 ${left?.length ?? 0} 行`,
        theirs: `共 ${right?.length ?? 0} 行`,
      });
  }
  const resolve = (choices: Readonly<Record<string, Side>>): SelfEvaluation => {
    const taken = [
      ...onlyMine,
      ...conflicts.filter(({ path }) => choices[path] === 'mine').map(({ path }) => path),
    ];
    return taken.reduce((sheet, path) => takeFrom(mine, sheet, path), theirs);
  };
  return { conflicts, resolve };
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

function takeFrom(from: SelfEvaluation, into: SelfEvaluation, path: string): SelfEvaluation {
  if (path === 'indicators') return { ...into, indicators: from.indicators };
  if (path === 'fundingDocuments') return { ...into, fundingDocuments: from.fundingDocuments };
  return withValueAt(into, path, valueAt(from, path) ?? null);
}
