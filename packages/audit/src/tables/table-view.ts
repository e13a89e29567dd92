import { type RecognisedRow, type RecognisedTable, TABLE_KINDS } from '@mingjian/engine';
import type { FactRef } from '../claims/claim-maker.ts';

/** A recognised table by line key or code, so that a rule reads like the form. @term 表视图 */
export type TableView = Readonly<{
  id: string;
  table: RecognisedTable;
  /** Name in sentences: the table's title. */
  name: string;
  /** The row of a form line, undefined when the table does not print that line. */
  line: (key: string) => RecognisedRow | undefined;
  /** Fact in a line and column; null when the cell is empty, undefined when the line is not there. */
  at: (key: string, column: string) => FactRef;
  /** Rows of the classification, code by code; null when a code stands twice. */
  codes: ReadonlyMap<string, RecognisedRow> | null;
  /** 合计. */
  total: RecognisedRow | undefined;
}>;

const plain = (text: string): string =>
  text.replace(/[\s“”"（）()：:、，,]/gu, '').replace(/^[一二三四五六七八九十]+(?=[^十])/u, '');

/** Line keys of rows that a reader left without one, by the form's words and the side that the cells stand on. */
function keysByLabel(table: RecognisedTable): Map<string, RecognisedRow> {
  const found = new Map<string, RecognisedRow>();
  const kind = TABLE_KINDS.find((candidate) => candidate.id === table.kind);
  for (const row of table.rows) {
    if (row.key) {
      if (!found.has(row.key)) found.set(row.key, row);
      continue;
    }
    const label = plain(row.label);
    const line = kind?.lines.find(
      (candidate) =>
        !found.has(candidate.key) &&
        [candidate.label, ...(candidate.aliases ?? [])].some((name) => plain(name) === label) &&
        (candidate.side === null || (candidate.side === 'income') === 'income' in row.facts),
    );
    if (line) found.set(line.key, row);
  }
  return found;
}

function codeRows(table: RecognisedTable): Map<string, RecognisedRow> | null {
  const rows = new Map<string, RecognisedRow>();
  for (const row of table.rows) {
    if (row.role !== 'data' || row.code === null) continue;
    if (rows.has(row.code)) return null;
    rows.set(row.code, row);
  }
  return rows;
}

/** Indexes a table once; rules ask it by name. */
export function tableView(table: RecognisedTable, index: number): TableView {
  const lines = keysByLabel(table);
  // 公用经费合计 is a line of its form, not the total of the table.
  const totals = table.rows.filter((row) => row.role === 'total' && !row.code && !row.key);
  return {
    id: `table-${index}`,
    table,
    name: table.title || table.code || '本表',
    line: (key) => lines.get(key),
    at: (key, column) => {
      const row = lines.get(key);
      return row ? (row.facts[column] ?? null) : undefined;
    },
    codes: codeRows(table),
    total: totals.length === 1 ? totals[0] : undefined,
  };
}
