import type { RawDocument } from '@mingjian/engine';
import { finishReading, type ReaderContext } from '../reader-context.ts';
import { gridOfRows } from './cells-grid.ts';
import { decodeText } from './decode.ts';
import { textTableAt } from './text-table.ts';

/** Says which encoding was used when it is not UTF-8, and how many bytes fitted none. */
export function decodeWithNotes(context: ReaderContext, bytes: Uint8Array): string {
  const { text, encoding, replaced } = decodeText(bytes);
  if (encoding !== 'utf-8') context.notes.push(`按 ${encoding.toUpperCase()} 编码读取。`);
  if (replaced > 0)
    context.notes.push(`有 ${replaced} 处字节无法按 ${encoding.toUpperCase()} 解码。`);
  return text;
}

/**
 * Plain text: every line with its number (empty lines too, they separate), pipe and tab tables as grids.
 * A form feed turns the page.
 */
export function readText(context: ReaderContext, bytes: Uint8Array): RawDocument {
  const text = decodeWithNotes(context, bytes);
  const lines = text.split(/\r\n|\n|\r|\u2028|\u2029|\u0085/);
  if (lines.at(-1) === '') lines.pop();
  const { limits } = context;
  const paged = text.includes('\f');
  let page = 1;
  let at = 0;
  while (at < lines.length && at < limits.lines) {
    page += lines[at]!.split('\f').length - 1;
    const here = paged ? page : null;
    const table = textTableAt(lines, at);
    if (table) {
      const start = at;
      const rows = table.rows.map((row) => ({ cells: row.cells, line: start + row.source + 1 }));
      context.blocks.push(gridOfRows(context, rows, here));
      at += table.lines;
      continue;
    }
    pushLine(context, lines[at]!.replaceAll('\f', ''), at + 1, here);
    at += 1;
  }
  if (at < lines.length) {
    context.unread.push({
      place: { line: at + 1, page: paged ? page : null, cell: null },
      raw: lines[at]!.slice(0, 200),
      why: `行数超过上限 ${limits.lines}，自此行起的 ${lines.length - at} 行没有读取`,
    });
  }
  return finishReading(context, 'txt', paged ? page : null);
}

function pushLine(context: ReaderContext, text: string, line: number, page: number | null): void {
  const place = { line, page, cell: null };
  const limit = context.limits.lineCharacters;
  if (text.length > limit) {
    context.unread.push({
      place,
      raw: text.slice(limit, limit + 200),
      why: `一行超过 ${limit} 字，其后 ${text.length - limit} 字没有读取`,
    });
  }
  context.blocks.push({ kind: 'line', text: text.slice(0, limit), place });
}
