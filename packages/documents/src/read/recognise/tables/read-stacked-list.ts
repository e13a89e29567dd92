import { tidyText } from '../repair/label-text.ts';
import type { TableSegment } from './find-tables.ts';
import type { ReadRows } from './read-code-table.ts';
import { type SourceRow, filled, rowText } from './source-row.ts';
import { type WorkingRow, workingCell } from './working-table.ts';

const PAIR = /(?:^|\s)(\d[\d,]*(?:\.\s?\d+)?)\s+(\d[\d,]*(?:\.\s?\d+)?)(?=\s*$|\s+\p{Script=Han})/u;
const OFFICE = /^.{1,14}?(?:局|委员会|委|办公室|中心|厅|院|站|学校)(?=.)/u;

/**
 * 绩效评价信息汇总表 whose columns a narrow page stacked on top of each other: running number alone on a line, department and
 * project over several lines, the two amounts together at the end of one, then the conclusion.
 */
export function readStackedList(segment: TableSegment, rows: readonly SourceRow[]): ReadRows {
  const columns = segment.kind.columns.filter(({ key }) => key === 'budget' || key === 'executed');
  const body = rows.slice(segment.body, segment.to).filter((row) => rowText(row) !== '');
  const none: ReadRows = { rows: [], columns: [], unread: [] };
  if (columns.length !== 2) return none;
  // More figures in a row than the two: its columns stand side by side, and the last two may be any of them.
  if (body.some((row) => /^合\s*计/u.test(rowText(row)) && figures(row) > 2)) return none;
  const out: WorkingRow[] = [];
  const unread: { row: SourceRow; why: string }[] = [];
  const starts = numbered(body);
  const totalAt = body.findIndex(
    (row) => /^合\s*计/u.test(rowText(row)) && PAIR.test(rowText(row)),
  );
  const total = body[totalAt];
  if (total) out.push(pairRow(total, null, '合计', 'total'));
  const texts: string[] = [];
  starts.forEach((start, index) => {
    const chunk = body
      .slice(start + 1, starts[index + 1] ?? body.length)
      .filter((row) => row !== total);
    const at = chunk.findIndex((row) => PAIR.test(rowText(row)));
    const row = chunk[at];
    const first = body[start];
    if (!row || !first) {
      if (first) unread.push({ row: first, why: `第 ${index + 1} 行没有找到预算数和决算数` });
      return;
    }
    const before = rowText(row).slice(0, PAIR.exec(rowText(row))?.index ?? 0);
    texts.push(
      tidyText([...chunk.slice(0, at).map(rowText), before].join('')).replace(/\s+/gu, ''),
    );
    out.push(pairRow(row, String(index + 1), '', 'data'));
  });
  const data = out.filter((row) => row.role === 'data');
  const office = commonOffice(texts);
  data.forEach((row, index) => {
    row.label = withoutOffice(texts[index] ?? '', office);
  });
  return { rows: out, columns, unread };
}

const figures = (row: SourceRow): number =>
  rowText(row)
    .split(/\s+/u)
    .filter((text) => /^\d[\d,]*(?:\.\d+)?$/u.test(text)).length;

/** Lines that hold the next running number and nothing else. */
function numbered(body: readonly SourceRow[]): readonly number[] {
  const starts: number[] = [];
  body.forEach((row, at) => {
    if (rowText(row).trim() === String(starts.length + 1)) starts.push(at);
  });
  return starts;
}

function pairRow(
  row: SourceRow,
  code: string | null,
  label: string,
  role: 'data' | 'total',
): WorkingRow {
  const match = PAIR.exec(rowText(row));
  const cells: WorkingRow['cells'] = new Map();
  ['budget', 'executed'].forEach((key, index) => {
    const text = match?.[index + 1] ?? '';
    const source = filled(row).find(({ cell }) => cell.text.includes(text))?.cell;
    const read = source ? workingCell(source, text) : null;
    if (!read || !source) return;
    // Both numbers may be the same text ("11 11"): the second is looked for from the end.
    const at = index === 0 ? source.text.indexOf(text) : source.text.lastIndexOf(text);
    const span = source.start === null ? null : { start: source.start + at, length: text.length };
    cells.set(key, { ...read, span });
  });
  return { code, key: null, label, role, cells, place: row.place };
}

/** The department that every row begins with, when they all do. */
function commonOffice(texts: readonly string[]): string | null {
  const [first] = texts;
  if (first === undefined || texts.length < 3) return null;
  let length = first.length;
  for (const text of texts) while (!text.startsWith(first.slice(0, length))) length -= 1;
  return OFFICE.exec(`${first.slice(0, length)}。`)?.[0] ?? null;
}

const withoutOffice = (text: string, office: string | null): string =>
  office !== null ? text.slice(office.length) : text.replace(OFFICE, '');
