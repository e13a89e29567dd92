import { ECONOMIC_NAMES, tableKind } from '@mingjian/engine';
import { withoutDoubledDigit } from '../repair/join-cut.ts';
import { labelKey, tidyText } from '../repair/label-text.ts';
import { fixedDecimals } from '../repair/number-cell.ts';
import { similarity } from '../repair/similarity.ts';
import type { TableSegment } from './find-tables.ts';
import type { ReadRows } from './read-code-table.ts';
import { type SourceRow, filled, rowText } from './source-row.ts';
import { type WorkingRow, workingCell } from './working-table.ts';

const CODED = /^(\d{3,6})\s*(\p{Script=Han}.*)?$/u;
const TOTAL = /(人员经费|公用经费)合计/gu;

/** 基本支出 by 经济分类: two or three triples of code, name and amount side by side. */
export function readEconomicTable(segment: TableSegment, rows: readonly SourceRow[]): ReadRows {
  const out: WorkingRow[] = [];
  const unread: { row: SourceRow; why: string }[] = [];
  for (const row of rows.slice(segment.body, segment.to)) {
    const before = out.length;
    out.push(...triples(row), ...totals(row));
    if (out.length === before && /\d+\.\s?\d/u.test(rowText(row)))
      unread.push({ row, why: '这一行没有可辨认的经济分类编码' });
  }
  return {
    rows: checkDecimals(out),
    columns: tableKind('general-budget-basic-expenditure').columns,
    unread,
  };
}

function triples(row: SourceRow): readonly WorkingRow[] {
  const cells = filled(row);
  const out: WorkingRow[] = [];
  for (let at = 0; at < cells.length; at++) {
    const match = CODED.exec(tidyText(cells[at]?.cell.text ?? ''));
    if (!match) continue;
    const named = match[2] !== undefined;
    const name = match[2] ?? tidyText(cells[at + 1]?.cell.text ?? '');
    const code = economicCode(match[1] ?? '', name);
    // A whole amount such as 302 is followed by the next code or nothing, never by a name.
    if (code === null || !/\p{Script=Han}/u.test(name)) continue;
    const step = named ? 1 : 2;
    const amountAt = cells[at + step];
    const next = tidyText(cells[at + step + 1]?.cell.text ?? '');
    const isNextCode =
      amountAt !== undefined && CODED.test(amountAt.cell.text) && /\p{Script=Han}/u.test(next);
    const known = ECONOMIC_NAMES.get(code);
    const entry: WorkingRow = {
      code,
      key: null,
      label: known && similarity(labelKey(name), labelKey(known), 0.5) > 0 ? known : name,
      role: 'data',
      cells: new Map(),
      place: row.place,
    };
    const amount =
      amountAt && !isNextCode ? workingCell(amountAt.cell, amountAt.cell.text, 2) : null;
    if (amount) entry.cells.set('amount', amount);
    out.push(entry);
    at += step - 1;
  }
  return out;
}

/** The code printed, or the one left when a doubled digit goes and the name agrees. */
function economicCode(digits: string, name: string): string | null {
  if (ECONOMIC_NAMES.has(digits)) return digits;
  const key = labelKey(name);
  const readings = withoutDoubledDigit(digits).filter(
    (code) => similarity(key, labelKey(ECONOMIC_NAMES.get(code) ?? ''), 0.6) > 0,
  );
  if (readings.length === 1) return readings[0] ?? null;
  return /^(?:30|31|39)\d(?:\d\d)?$/u.test(digits) ? digits : null;
}

function totals(row: SourceRow): readonly WorkingRow[] {
  const cells = filled(row);
  const out: WorkingRow[] = [];
  let words = '';
  for (const { cell } of cells) {
    const read = workingCell(cell, cell.text, 2);
    if (!read) {
      words += cell.text.replace(/\s+/gu, '');
      continue;
    }
    const label = [...words.matchAll(TOTAL)].at(-1)?.[1];
    words = '';
    if (label === undefined) continue;
    out.push({
      code: null,
      key: label === '人员经费' ? 'personnel-total' : 'public-total',
      label: `${label}合计`,
      role: 'total',
      cells: new Map([['amount', read]]),
      place: row.place,
    });
  }
  return out;
}

/** A number with fewer decimals than the table prints is damaged. */
function checkDecimals(rows: readonly WorkingRow[]): readonly WorkingRow[] {
  const cells = rows.flatMap((row) => [...row.cells.values()]);
  const decimals = fixedDecimals(
    cells.flatMap((cell) => (cell.value === null ? [] : [cell.value])),
  );
  if (decimals === null) return rows;
  for (const cell of cells) {
    if (cell.value === null || cell.value === '0') continue;
    const own = cell.value.split('.')[1]?.length ?? 0;
    if (own >= decimals) continue;
    cell.candidates =
      own === decimals - 1
        ? Array.from({ length: 10 }, (_, d) => `${cell.value}${d}`)
        : [cell.value];
    cell.value = null;
    cell.status = 'garbled';
  }
  return rows;
}
