import { tidyText } from '../repair/label-text.ts';
import type { TableSegment } from './find-tables.ts';
import { type FlatToken, flatTokens } from './flat-tokens.ts';
import type { ReadRows } from './read-code-table.ts';
import { assignFigures, flatColumns } from './read-flat-code-table.ts';
import { type SourceRow } from './source-row.ts';
import type { WorkingRow } from './working-table.ts';

/** A list without columns: running number, words, figures; the headings say how many figures a row has. */
export function readFlatList(segment: TableSegment, rows: readonly SourceRow[]): ReadRows {
  const source = rows.slice(segment.body, segment.to);
  const tokens = flatTokens(source);
  const columns = flatColumns(tokens.slice(0, Math.max(0, firstRow(tokens))), segment.kind.columns);
  const numbers = columns.filter((column) => column.content !== 'text');
  const none: ReadRows = { rows: [], columns: [], unread: [] };
  if (numbers.length === 0) return none;
  const out: WorkingRow[] = [];
  const unread: { row: SourceRow; why: string }[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at];
    const total = token !== undefined && /^(?:合计|总计)$/u.test(token.text);
    const next = String(out.filter((row) => row.role === 'data').length + 1);
    if (!token || (!total && !(token.text === next && tokens[at + 1]?.kind === 'word'))) continue;
    const words: string[] = [];
    let from = at + 1;
    while (tokens[from]?.kind === 'word') words.push(tokens[from++]?.text ?? '');
    // Only as many figures as there are headings: the next token is the running number of the next row.
    const figures = tokens.slice(from, from + numbers.length);
    // More figures than headings: the row has columns that the headings do not tell. Only a running number may follow.
    const after = tokens[from + numbers.length];
    const isNext = !total && after?.text === String(Number(next) + 1);
    const more = (after?.kind ?? 'word') !== 'word' && !isNext;
    const complete =
      !more && figures.length === numbers.length && figures.every((each) => each.kind !== 'word');
    if (!complete) {
      const row = source.find((each) => each.place.line === token.cell.place.line);
      if (row && !total) unread.push({ row, why: '表格失去分栏，这一行的数字与栏数不符' });
      if (!total) break;
      continue;
    }
    out.push({
      code: total ? null : token.text,
      key: null,
      label: total ? '合计' : tidyText(words.join('')),
      role: total ? 'total' : 'data',
      cells: assignFigures(figures, numbers, false).cells,
      place: token.cell.place,
    });
    at = from + numbers.length - 1;
  }
  // A total without its rows: they do not begin with a running number, so none of them was seen.
  return out.some((row) => row.role === 'data') ? { rows: out, columns, unread } : none;
}

const firstRow = (tokens: readonly FlatToken[]): number =>
  tokens.findIndex(
    (token, at) =>
      (token.text === '1' || /^(?:合计|总计)$/u.test(token.text)) && tokens[at + 1] !== undefined,
  );
