import type { TableKind } from '@mingjian/engine';
import type { CellSum } from './settle.ts';
import type { WorkingCell, WorkingRow } from './working-table.ts';

const ROW_SUMS: Readonly<Record<string, Readonly<{ total: string; parts: readonly string[] }>>> = {
  income: {
    total: 'totalIncome',
    parts: [
      'fiscalAppropriation',
      'superiorSubsidy',
      'businessIncome',
      'operatingIncome',
      'affiliatedRemittance',
      'otherIncome',
    ],
  },
  expenditure: {
    total: 'totalExpenditure',
    parts: [
      'basicExpenditure',
      'projectExpenditure',
      'superiorRemittance',
      'operatingExpenditure',
      'affiliatedSubsidy',
    ],
  },
  'general-budget-expenditure': {
    total: 'totalExpenditure',
    parts: ['basicExpenditure', 'projectExpenditure'],
  },
  'government-fund': {
    total: 'currentExpenditure',
    parts: ['basicExpenditure', 'projectExpenditure'],
  },
};

/** The sums that may choose between readings inside one table: along a row, and up the 类款项 hierarchy. */
export function tableSums(kind: TableKind, rows: readonly WorkingRow[]): readonly CellSum[] {
  const sums: CellSum[] = [];
  const rule = ROW_SUMS[kind.id];
  if (rule)
    for (const row of rows) {
      const total = row.cells.get(rule.total);
      const parts = rule.parts.flatMap((key) => row.cells.get(key) ?? []);
      if (total && parts.length > 0) sums.push({ total, parts });
    }
  if (kind.rowIdentity === 'functional-code' || kind.rowIdentity === 'economic-code')
    for (const column of kind.columns) sums.push(...hierarchySums(rows, column.key));
  return sums;
}

function hierarchySums(rows: readonly WorkingRow[], column: string): readonly CellSum[] {
  const cellsOf = (matching: (row: WorkingRow) => boolean): readonly WorkingCell[] =>
    rows.filter(matching).flatMap((row) => row.cells.get(column) ?? []);
  return rows.flatMap((row) => {
    const total = row.cells.get(column);
    if (!total) return [];
    const { code } = row;
    const parts =
      code === null
        ? row.role === 'total' && row.key === null
          ? cellsOf((each) => each.code?.length === 3)
          : []
        : cellsOf((each) => each.code?.length === code.length + 2 && each.code.startsWith(code));
    return parts.length > 0 ? [{ total, parts }] : [];
  });
}
