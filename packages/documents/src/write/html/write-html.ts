import type { BookBlock, BookCell, BookModel, BookTable } from '@mingjian/engine';
import { MARGIN } from '../layout/page.ts';
import { coverTable } from '../layout/span-map.ts';

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const escape = (text: string): string => text.replace(/[&<>"']/gu, (sign) => ESCAPES[sign] ?? sign);
const lines = (text: string): string => escape(text).replaceAll('\n', '<br>');

const STYLE = `
@page { size: A4 ORIENTATION; margin: ${MARGIN.vertical}mm ${MARGIN.horizontal}mm; }
body { font: 12pt/1.75 仿宋_GB2312, FangSong, "Noto Serif SC", "Noto Serif CJK SC", serif; color: #1a2430; max-width: 260mm; margin: 8mm auto; padding: 0 4mm; }
h1 { font: 700 18pt/1.4 方正小标宋简体, "Noto Serif SC", "Noto Serif CJK SC", serif; text-align: center; margin: 0 0 2mm; }
h2 { font: 400 14pt/1.5 黑体, SimHei, "Noto Sans SC", "Noto Sans CJK SC", sans-serif; break-after: avoid; margin: 4mm 0 2mm; }
p { margin: 0 0 1mm; } p.paragraph { text-indent: 2em; } p.subtitle { text-align: center; font-size: 10.5pt; } p.note { font-size: 9pt; }
p.left { text-align: left; text-indent: 0; } p.center { text-align: center; text-indent: 0; } p.right { text-align: right; text-indent: 0; }
section.break { break-before: page; }
table { border-collapse: collapse; width: 100%; table-layout: fixed; font-size: 9pt; line-height: 1.45; font-variant-numeric: tabular-nums lining-nums; }
th, td { border: 0.5pt solid #1a2430; padding: 4pt 3pt; overflow-wrap: anywhere; vertical-align: middle; height: 1.45em; }
th { font-weight: 400; font-family: 黑体, SimHei, "Noto Sans SC", "Noto Sans CJK SC", sans-serif; }
tr { break-inside: avoid; } tr.with-previous { break-before: avoid; }
.left { text-align: left; } .center { text-align: center; } .right { text-align: right; } .bold { font-weight: 700; }
.upright { writing-mode: vertical-rl; text-orientation: upright; white-space: nowrap; margin: 0 auto; display: inline-block; }
`;

function htmlCell(cell: BookCell): string {
  const tag = cell.role === 'head' ? 'th' : 'td';
  const bold = cell.bold === true || cell.role === 'total' ? ' bold' : '';
  const spans =
    (cell.rowSpan > 1 ? ` rowspan="${cell.rowSpan}"` : '') +
    (cell.columnSpan > 1 ? ` colspan="${cell.columnSpan}"` : '');
  const upright = cell.vertical === true && [...cell.text].length > 1;
  const text = upright ? `<span class="upright">${escape(cell.text)}</span>` : lines(cell.text);
  return `<${tag}${spans} class="${cell.align}${bold}">${text}</${tag}>`;
}

function htmlTable(table: BookTable): string {
  const all = table.columns.reduce((left, right) => left + right, 0);
  const columns = table.columns.map(
    (width) => `<col style="width:${((width / all) * 100).toFixed(3)}%">`,
  );
  const kept = new Set(table.keepWithPrevious);
  const rows = coverTable(table).rows.map(
    (cells, row) =>
      `<tr${kept.has(row) ? ' class="with-previous"' : ''}>${cells.map(htmlCell).join('')}</tr>`,
  );
  const head = rows.slice(0, table.headRows).join('\n');
  const body = rows.slice(table.headRows).join('\n');
  return `<table><colgroup>${columns.join('')}</colgroup>${head && `<thead>${head}</thead>`}<tbody>${body}</tbody></table>`;
}

function htmlBlock(block: BookBlock): string {
  if (block.kind === 'table') return htmlTable(block);
  if (block.kind === 'title') return `<h1>${lines(block.text)}</h1>`;
  if (block.kind === 'heading') return `<h2>${lines(block.text)}</h2>`;
  return `<p class="${block.kind}${block.align ? ` ${block.align}` : ''}">${lines(block.text)}</p>`;
}

/** Writes the book as one HTML page without script or outside files: to read on screen and to print. */
export function writeHtml(book: BookModel): Uint8Array {
  const parts = book.parts.map(
    (part, i) =>
      `<section${i > 0 && part.pageBreak ? ' class="break"' : ''}>\n${part.blocks.map(htmlBlock).join('\n')}\n</section>`,
  );
  const foot =
    book.footer === null ? '' : `\n<footer><p class="note">${escape(book.footer)}</p></footer>`;
  const page = `<!doctype html>
<html lang="${book.language}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escape(book.title)}</title>
<style>${STYLE.replace('ORIENTATION', book.page.orientation)}</style></head>
<body>
${parts.join('\n')}${foot}
</body>
</html>
`;
  return new TextEncoder().encode(page);
}
