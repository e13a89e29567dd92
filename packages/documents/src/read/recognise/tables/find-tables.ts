import type { TableKind } from '@mingjian/engine';
import { readNumberCell } from '../repair/number-cell.ts';
import { printedCode, kindOfTitle, titleOf } from './find-title.ts';
import { type SourceRow, filled, rowText } from './source-row.ts';

/** Rows of one table: from its title to its last row; `notes` are the lines of 注 below it. */
export type TableSegment = Readonly<{
  kind: TableKind;
  title: string;
  code: string | null;
  unit: string | null;
  /** Row numbers in the document: title row, first row after the title, end (exclusive). */
  from: number;
  body: number;
  to: number;
  notes: string;
}>;

const NOTE = /^[-\s]*(?:注|备注|说明)\s*[:：]|^\^\{/u;
const PART =
  /^第[一二三四五六七八九十]部分|^[-\s]*[一二三四五六七八九十]+、.{0,30}(?:情况说明|说明)$/u;
const UNIT = /(?:金额)?单位\s*[:：]\s*(万元|元|千元|亿元|[台辆套、]{1,5})/u;
const EMPTY = /为空|无数据/u;
const FORM = /^项\s*目\s*[:：]?\s*名\s*称/u;

/** Tables that have a title. A title without rows below it (a contents page) is none. */
export function findTables(rows: readonly SourceRow[]): readonly TableSegment[] {
  const segments: TableSegment[] = [];
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at];
    if (!row) continue;
    const printed = titleOf(row);
    const title = printed ?? sheetTitle(rows, at);
    if (!title) continue;
    const found = segmentFrom(rows, at, title.kind, title.text);
    if (!found) continue;
    // A sheet that only its name tells begins with the row itself.
    const segment = printed ? found : { ...found, body: at };
    segments.push(segment);
    at = segment.to - 1;
  }
  return segments;
}

/** A sheet whose name is the title and whose first rows do not repeat it. */
function sheetTitle(rows: readonly SourceRow[], at: number): ReturnType<typeof titleOf> {
  const name = rows[at]?.gridName;
  if (!name) return null;
  const kind = kindOfTitle(name);
  if (!kind) return null;
  const near = rows.slice(at, at + 6).some((row) => row.block === rows[at]?.block && titleOf(row));
  return near ? null : { kind, text: name };
}

/** Figures in cells of their own, or a line of words and figures that is no sentence. */
const hasNumbers = (row: SourceRow): boolean =>
  filled(row).some(
    ({ cell }) =>
      ['number', 'several', 'not-applicable'].includes(readNumberCell(cell.text).kind) ||
      (!/[。，；！？]|,\p{Script=Han}/u.test(cell.text) &&
        (cell.text.match(/(?:^|\s)\d+(?:\.\s?\d+)?(?=\s|$)/gu)?.length ?? 0) >= 2),
  );

function segmentFrom(
  rows: readonly SourceRow[],
  from: number,
  kind: TableKind,
  title: string,
): TableSegment | null {
  let to = from + 1;
  let last = from;
  let wide = 0;
  let notes = '';
  const listed = kind.rowIdentity === 'sequence';
  for (; to < rows.length; to++) {
    const row = rows[to];
    if (!row) break;
    const next = titleOf(row);
    // The same title once more (sheet name, then print) does not end the table; another one does.
    if (next && (next.kind !== kind || to > from + 3)) break;
    if (row.gridName && to > from + 1 && wide > 0 && kindOfTitle(row.gridName)) break;
    const cells = filled(row);
    const text = rowText(row);
    const isForm = FORM.test(text) && kind.id !== 'performance-monitoring';
    if (PART.test(text) || (isForm && startsForm(rows, to, listed))) break;
    if (NOTE.test(text) && (wide > 0 || cells.length === 1)) {
      const ends = !listed || wide > 2 || last > from + 8;
      notes += `${text}\n`;
      if (ends && wide > 0) {
        notes += noteTail(rows, to + 1);
        break;
      }
      continue;
    }
    if (cells.length === 1 && /[。;；]$/u.test(text) && text.length > 40 && !listed) break;
    // Below a list with columns, a sentence outside the grid is the text that follows it.
    if (listed && wide > 2 && cells.length === 1 && !row.exact && /[。;；:：]$/u.test(text)) break;
    if (cells.length >= 2) wide += 1;
    if (cells.length >= 2 || hasNumbers(row) || (listed && text !== '')) last = to;
    // Far below the last row of the table nothing belongs to it any more.
    if (to - last > 14) break;
  }
  const end = last + 1;
  const filledIn = rows.slice(from, end).some(hasNumbers) || EMPTY.test(notes);
  if (end - from < 2 || (wide < 2 && !listed && !filledIn)) return null;
  const head = rows
    .slice(from, Math.min(end, from + 12))
    .map(rowText)
    .join('\n');
  return {
    kind,
    title: title.trim(),
    code: printedCode(head),
    unit: UNIT.exec(head)?.[1] ?? null,
    from,
    body: from + 1,
    to: end,
    notes,
  };
}

/** 项目名称 opens a self-evaluation form, but it is also a heading of lists; a form names its department next. */
const startsForm = (rows: readonly SourceRow[], at: number, listed: boolean): boolean =>
  !listed ||
  rows.slice(at + 1, at + 4).some((row) => /主管\s*部门|实施\s*单位/u.test(rowText(row)));

function noteTail(rows: readonly SourceRow[], from: number): string {
  const lines: string[] = [];
  for (const row of rows.slice(from, from + 6)) {
    if (titleOf(row) || PART.test(rowText(row))) break;
    lines.push(rowText(row));
  }
  return lines.join('\n');
}
