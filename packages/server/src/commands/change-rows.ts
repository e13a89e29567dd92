import { type SheetList, listFields, listRows } from '@mingjian/contract';
import type { SelfEvaluation } from '@mingjian/engine';
import type { Scope } from '../db/database.ts';
import type { StoredSheet } from '../db/read-sheets.ts';
import type { RowIds } from '../facts/flatten-sheet.ts';
import type { PackLibrary } from '../packs/pack-library.ts';
import { ProblemRefused } from '../problems/problem-refused.ts';
import { type CommandContext, command } from './command.ts';
import { checkedSheet } from './edit-sheet.ts';
import { refuseWeight } from './refuse-cell.ts';
import { requireSheet, requireVersion } from './require-sheet.ts';
import { type SavedSheet, updateSheet, savedPayload } from './save-sheet.ts';
import { newId, rowIdsOf } from './sheet-rows.ts';

/** Adding, removing or moving one row of a list. */
export type ChangeRowsInput = Readonly<{ id: string; expectedVersion: number; list: SheetList }> &
  (
    | Readonly<{
        action: 'add';
        at?: number;
        rowId?: string;
        row: Readonly<Record<string, string | null>>;
      }>
    | Readonly<{ action: 'remove'; at: number }>
    | Readonly<{ action: 'move'; from: number; to: number }>
  );

type Row = Readonly<{ id: string; fields: object }>;

const LIST_NAMES: Readonly<Record<SheetList, string>> = {
  indicators: '指标',
  'funds.rows': '资金行',
  fundingDocuments: '文号',
};

/** Changes the rows of a list; a moved row keeps its facts and their history. */
export const changeRows = (
  context: CommandContext,
  packs: PackLibrary,
  input: ChangeRowsInput,
): Promise<SavedSheet> =>
  command(context, 'change-rows', input, async (scope) => {
    const stored = await requireSheet(scope, input.id);
    requireVersion(stored, input.expectedVersion);
    const rowIds = rowIdsOf(stored.rows);
    const before: readonly Row[] = listRows(stored.sheet, input.list).map((fields, index) => ({
      id: rowIds[input.list][index] ?? '',
      fields,
    }));
    const returns =
      input.action === 'add' &&
      input.rowId !== undefined &&
      (await stoodBefore(scope, input.rowId, stored, input.list));
    const after = changed(before, input);
    const sheet = checkedSheet(withRows(stored.sheet, input.list, after));
    // A row that comes back comes back whole, with whatever was once imported.
    if (input.action === 'add' && input.list === 'indicators' && !returns)
      refuseWeight(sheet, `indicators.${input.at ?? before.length}.weight`);
    const next: RowIds = { ...rowIds, [input.list]: after.map((row) => row.id) };
    const saved = await updateSheet(
      scope,
      packs,
      stored,
      { sheet, rowIds: next },
      { source: 'entered', evidence: null },
    );
    if (saved.version === stored.version) return { reply: saved, event: null };
    const sentence = `${actionSentence(input, before)}（“${stored.sheet.project}”）`;
    const order = after.map((row) => row.id);
    return {
      reply: saved,
      event: {
        subject: stored.id,
        sentence,
        payload: { ...savedPayload(saved), list: input.list, order },
      },
    };
  });

function changed(rows: readonly Row[], input: ChangeRowsInput): readonly Row[] {
  switch (input.action) {
    case 'add':
      requireIndex(input.at ?? rows.length, rows.length, input.list);
      return rows.toSpliced(input.at ?? rows.length, 0, {
        id: input.rowId ?? newId('r'),
        fields: newRow(input.list, input.row),
      });
    case 'remove':
      requireIndex(input.at, rows.length - 1, input.list);
      return rows.toSpliced(input.at, 1);
    case 'move': {
      requireIndex(input.from, rows.length - 1, input.list);
      requireIndex(input.to, rows.length - 1, input.list);
      return rows
        .toSpliced(input.from, 1)
        .toSpliced(input.to, 0, ...rows.slice(input.from, input.from + 1));
    }
  }
}

/** True for a row that was taken out and comes back under its id; one that stands, or stood in another list, is refused. */
async function stoodBefore(
  { tx, tenant }: Scope,
  id: string,
  stored: StoredSheet,
  list: SheetList,
): Promise<boolean> {
  const row = await tx
    .selectFrom('sheet_row')
    .select(['list', 'position'])
    .where('tenant', '=', tenant)
    .where('sheet_id', '=', stored.id)
    .where('id', '=', id)
    .executeTakeFirst();
  if (!row) return false;
  if (row.list === list && row.position === null) return true;
  throw new ProblemRefused('SHEET_INVALID', `这张表已有标识为 ${id} 的行；请刷新后重试`, {
    where: 'rowId',
  });
}

function requireIndex(index: number, last: number, list: SheetList): void {
  if (index <= last) return;
  throw new ProblemRefused(
    'SHEET_PATH_UNKNOWN',
    `${LIST_NAMES[list]}没有第 ${index + 1} 行；请刷新后重试`,
    { where: list },
  );
}

/** A row with every field that the form prints: what was not given is empty. */
function newRow(list: SheetList, given: Readonly<Record<string, string | null>>): object {
  const fields = listFields(list);
  const unknown = Object.keys(given).find((field) => !fields.includes(field));
  if (unknown !== undefined) {
    throw new ProblemRefused('SHEET_PATH_UNKNOWN', `${LIST_NAMES[list]}没有“${unknown}”这一栏`, {
      where: `row.${unknown}`,
    });
  }
  const required: Readonly<Record<SheetList, Readonly<Record<string, string | null>>>> = {
    indicators: {
      level1: '产出指标',
      level2: '数量指标',
      name: '新指标',
      operator: '>=',
      target: null,
      unit: null,
      actual: null,
      weight: null,
      deviation: null,
    },
    'funds.rows': { label: '资金', initialBudget: null, fullYearBudget: null, executed: null },
    fundingDocuments: { number: '文号' },
  };
  return { ...required[list], ...given };
}

function withRows(sheet: SelfEvaluation, list: SheetList, rows: readonly Row[]): unknown {
  const fields = rows.map((row) => row.fields);
  return list === 'funds.rows'
    ? { ...sheet, funds: { ...sheet.funds, rows: fields } }
    : { ...sheet, [list]: fields };
}

function actionSentence(input: ChangeRowsInput, before: readonly Row[]): string {
  const name = LIST_NAMES[input.list];
  if (input.action === 'add') return `增加${name}“${rowTitle(newRow(input.list, input.row))}”`;
  if (input.action === 'remove') return `删除${name}“${rowTitle(before[input.at]?.fields ?? {})}”`;
  return `移动${name}“${rowTitle(before[input.from]?.fields ?? {})}”：第 ${input.from + 1} 行 → 第 ${input.to + 1} 行`;
}

function rowTitle(fields: object): string {
  const { name, label, number } = fields as Readonly<Record<string, unknown>>;
  return String(name ?? label ?? number ?? '');
}
