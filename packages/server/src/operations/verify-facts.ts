import { compare, exact, isDecimalText } from '@mingjian/engine';
import type { Client } from '../db/driver.ts';
import {
  type FactChange,
  type FactEvent,
  type IndexFactChange,
  indexFactRow,
  sheetFactRow,
} from '../facts/fact-change.ts';
import { fieldLabel } from '../text/field-labels.ts';

type Columns = Readonly<Record<string, unknown>>;

/** Stored facts by their key, per event. */
export type FactsByEvent = ReadonlyMap<string, ReadonlyMap<string, Columns>>;

/** To the microsecond, which a JavaScript date would cut off. */
const INSTANT = `'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'`;

/** Column of an instant as text in UTC. */
export const instantColumn = (column: string): string =>
  `to_char(${column} AT TIME ZONE 'UTC', ${INSTANT}) AS ${column}`;

/** An instant as `instantColumn` prints it; what the program writes has whole milliseconds. */
export const instantText = (at: Date): string => at.toISOString().replace('Z', '000Z');

const keyOf = (sheet: unknown, row: unknown, measure: unknown, revision: unknown): string =>
  JSON.stringify([sheet, row, measure, revision]);

/** Every column of the facts of a stretch of events. */
export async function storedFacts(
  client: Client,
  tenant: string,
  after: number,
  until: number,
): Promise<FactsByEvent> {
  const found = new Map<string, Map<string, Columns>>();
  for (const table of ['fact', 'index_fact'] as const) {
    const { rows } = await client.query<Record<string, unknown>>(
      `SELECT *, ${instantColumn('recorded_at')}
         FROM ${table}
        WHERE tenant = $1
          AND event_sequence > $2
          AND event_sequence <= $3`,
      [tenant, after, until],
    );
    for (const row of rows) {
      const event = String(row['event_sequence']);
      const facts = found.get(event) ?? new Map<string, Columns>();
      found.set(event, facts);
      const [sheet, place] =
        table === 'fact'
          ? [row['sheet_id'], row['row_id']]
          : [`${String(row['department_id'])}/${String(row['year'])}`, row['path']];
      facts.set(keyOf(sheet, place, row['measure'], row['revision']), row);
    }
  }
  return found;
}

/** The first fact of an event that is not what the event recorded, as a sentence; null when all are. */
export function brokenFacts(
  event: FactEvent,
  changes: readonly FactChange[],
  stored: ReadonlyMap<string, Columns>,
): string | null {
  if (stored.size < changes.length)
    return `记录里的 ${changes.length} 个数据只剩 ${stored.size} 个`;
  if (stored.size > changes.length)
    return `记录里只有 ${changes.length} 个数据，库里却有 ${stored.size} 个，有数据被绕过留痕添加`;
  for (const change of changes) {
    const { sheet, row, measure, revision } = change;
    const columns = stored.get(keyOf(sheet, row, measure, revision));
    const what = `${[sheet, row].filter(Boolean).join(' ')} 的“${fieldLabel(measure)}”第 ${revision} 版`;
    if (!columns) return `数据与留痕不符，库里没有 ${what}`;
    const column = differingColumn(columns, expectedRow(event, change));
    if (column !== null)
      return `数据与留痕不符，有数据被绕过留痕改动：${what}，${COLUMN_LABELS[column] ?? column}`;
  }
  return null;
}

const expectedRow = (event: FactEvent, change: FactChange): Columns =>
  // Only an index's changes name a department and a year, and only they carry a pack.
  change.sheet.includes('/')
    ? indexFactRow(event, change as IndexFactChange)
    : sheetFactRow(event, change);

/** An event of an earlier version left some columns out (undefined); those cannot be compared. */
function differingColumn(stored: Columns, expected: Columns): string | null {
  for (const [column, value] of Object.entries(expected))
    if (value !== undefined && !sameColumn(column, stored[column], value)) return column;
  return null;
}

function sameColumn(column: string, stored: unknown, expected: unknown): boolean {
  if (stored === null || expected === null) return stored === expected;
  if (expected instanceof Date) return stored === instantText(expected);
  const [a, b] = [String(stored), String(expected)];
  if (a === b) return true;
  // The one numeric column: the database gives 007.50 back as 7.50.
  return (
    column === 'amount' && isDecimalText(a) && isDecimalText(b) && compare(exact(a), exact(b)) === 0
  );
}

const COLUMN_LABELS: Readonly<Record<string, string>> = {
  printed: '印出的值（printed）',
  amount: '数值（amount）',
  unit: '计量单位（unit）',
  kind: '种类（kind）',
  basis: '口径（basis）',
  period: '年度（period）',
  year: '年度（year）',
  as_of: '截至日期（as_of）',
  qualifier: '约数（qualifier）',
  source: '来源（source）',
  evidence: '凭据（evidence）',
  actor: '操作人（actor）',
  recorded_at: '时间（recorded_at）',
  version: '版本（version）',
  pack_hash: '规则包（pack_hash）',
};
