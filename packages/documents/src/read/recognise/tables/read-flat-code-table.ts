import { type TableColumn, isFunctionalCode } from '@mingjian/engine';
import { labelKey, tidyText } from '../repair/label-text.ts';
import { bestMatch } from '../repair/similarity.ts';
import type { TableSegment } from './find-tables.ts';
import { type FlatToken, figuresFrom, flatTokens } from './flat-tokens.ts';
import type { ReadRows } from './read-code-table.ts';
import { type SourceRow } from './source-row.ts';
import { type WorkingCell, type WorkingRow, missingCell, workingCell } from './working-table.ts';

const TOTAL = /^(?:合计|总计)$/u;
/** The first column is the total of the others and is printed in every row that has a figure. */
const LEADS_WITH_TOTAL = ['income', 'expenditure', 'general-budget-expenditure'];

/**
 * A code table without columns: one cell a line, or everything in one line. A row with as many figures as there are headings is
 * read; in a shorter one only the leading total is certain.
 */
export function readFlatCodeTable(segment: TableSegment, rows: readonly SourceRow[]): ReadRows {
  const source = rows.slice(segment.body, segment.to);
  const tokens = flatTokens(source);
  const starts = tokens.flatMap((_, at) => (startsRow(tokens, at) ? [at] : []));
  const columns = flatColumns(tokens.slice(0, starts[0] ?? 0), segment.kind.columns);
  const out: WorkingRow[] = [];
  const unread: { row: SourceRow; why: string }[] = [];
  starts.forEach((start, index) => {
    const first = tokens[start];
    if (!first) return;
    const part = tokens.slice(start, starts[index + 1] ?? tokens.length);
    const total = TOTAL.test(labelKey(first.text));
    const figuresAt = part.findIndex((token, at) => at > 0 && token.kind !== 'word');
    const name = part
      .slice(total ? 0 : 1, figuresAt < 0 ? undefined : figuresAt)
      .map((token) => token.text);
    const figures = figuresAt < 0 ? [] : figuresFrom(part, figuresAt);
    // 行政单位离退休25. 65: the name has swallowed the first figure, so what follows is a rest or another column's.
    const isCut = !total && /\d[.,]?$/u.test(name.join(''));
    const leads = LEADS_WITH_TOTAL.includes(segment.kind.id);
    const { cells, whole } = assignFigures(isCut ? [] : figures, columns, leads);
    if (isCut && leads && columns[0]) cells.set(columns[0].key, missingCell(first.cell.place));
    if (!whole || isCut) {
      // Which of the other columns hold a figure is lost; none of them is empty for that.
      for (const { key } of columns)
        if (!cells.has(key)) cells.set(key, missingCell(first.cell.place));
      const row = source.find((each) => each.place.line === first.cell.place.line);
      if (row) unread.push({ row, why: '表格失去分栏，这一行的数字少于栏数，只读取首栏合计' });
    }
    out.push({
      code: total ? null : first.text,
      key: null,
      label: total ? '合计' : tidyText(name.join('')),
      role: total ? 'total' : 'data',
      cells,
      place: first.cell.place,
    });
  });
  return { rows: out, columns, unread };
}

/** A code followed by a name, or 合计 followed by a figure. */
function startsRow(tokens: readonly FlatToken[], at: number): boolean {
  const token = tokens[at];
  const next = tokens[at + 1];
  if (!token || !next) return false;
  if (TOTAL.test(labelKey(token.text)))
    return next.kind !== 'word' && !/^[1-9]$/u.test(next.text) && /[.\d]/u.test(next.text);
  return isFunctionalCode(token.text) && next.kind === 'word' && /\p{Script=Han}/u.test(next.text);
}

/** Headings in the order of the print. */
export function flatColumns(
  head: readonly FlatToken[],
  columns: readonly TableColumn[],
): readonly TableColumn[] {
  const found: TableColumn[] = [];
  for (const token of head) {
    const match = bestMatch(
      labelKey(token.text),
      columns,
      (column) => [column.label, ...(column.aliases ?? [])].map(labelKey),
      0.85,
    );
    if (match && !found.includes(match)) found.push(match);
  }
  // 小计 stands in a second heading row, which follows the whole first one: the print's order is not the columns' order.
  return head.some((token) => labelKey(token.text) === '小计')
    ? columns.filter((column) => found.includes(column))
    : found;
}

/** Figures to columns when their numbers agree; otherwise the leading total alone, where there is one. */
export function assignFigures(
  figures: readonly FlatToken[],
  columns: readonly TableColumn[],
  leadsWithTotal: boolean,
): Readonly<{ cells: Map<string, WorkingCell>; whole: boolean }> {
  const cells = new Map<string, WorkingCell>();
  const whole = figures.length === columns.length;
  const taken = whole ? figures : leadsWithTotal ? figures.slice(0, 1) : [];
  taken.forEach((token, index) => {
    const column = columns[index];
    const read = column && token.kind === 'number' ? workingCell(token.cell) : null;
    if (column && read) cells.set(column.key, read);
  });
  return { cells, whole: whole || figures.length === 0 };
}
