import type { ReadFact, RecognisedTable } from '@mingjian/engine';

import type { ProseContext } from '../prose/prose-context.ts';

/**
 * The words behind a row's last figure: its conclusion column. In a grid the longest text cell of the row; in stacked text
 * what follows the figure until the next row's number.
 */
export function wordsBehind(context: ProseContext, table: RecognisedTable, last: ReadFact): string {
  const row = table.grid.find((cells) => cells.some((cell) => cell.fact === last.id));
  const inRow =
    row?.filter((cell) => cell.fact === null && /[\u4e00-\u9fff]{6}/u.test(cell.text)) ?? [];
  const behind = row ? row.slice(row.findIndex((cell) => cell.fact === last.id) + 1) : [];
  const cell = behind.find((c) => inRow.includes(c));
  if (cell) return cell.text.replace(/\s/gu, '');
  if (last.place.line === null || last.span === null) return '';
  const at = context.lines.findIndex((line) => line.place.line === last.place.line);
  let words = (context.lines[at]?.text ?? '').slice(last.span.start + last.span.length);
  for (const line of context.lines.slice(at + 1, at + 12)) {
    if (/^\s*\d{1,3}(?:\s|$)/u.test(line.text) || /。\s*$/u.test(words)) break;
    words += line.text;
  }
  return words.replace(/\s/gu, '');
}
