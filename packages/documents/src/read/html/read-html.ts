import type { LineRole, RawDocument } from '@mingjian/engine';
import { finishReading, type ReaderContext } from '../reader-context.ts';
import { decodeWithNotes } from '../text/read-text.ts';
import { HtmlGrid } from './html-grid.ts';
import { htmlTokens } from './html-tokens.ts';

const BLOCKS =
  /^(?:p|div|li|ul|ol|dl|dt|dd|section|article|header|footer|main|nav|h[1-6]|hr|tr|table|caption|body|blockquote|pre|center|form)$/u;
const HEADING = /^h[1-6]$/u;

/** A saved page: tables as grids with their spans, the rest as lines. Nothing is loaded and nothing is run. */
export function readHtml(context: ReaderContext, bytes: Uint8Array): RawDocument {
  const grids: HtmlGrid[] = [];
  let line = '';
  let role: LineRole | undefined;
  const flush = (): void => {
    const text = line.replace(/\s+/gu, ' ').trim();
    line = '';
    if (text === '' || context.blocks.length >= context.limits.lines) return;
    context.line += 1;
    const place = { line: context.line, page: null, cell: null };
    const kept = text.slice(0, context.limits.lineCharacters);
    context.blocks.push({ kind: 'line', text: kept, place, ...(role ? { role } : {}) });
  };
  const say = (words: string): void => {
    const grid = grids.at(-1);
    if (!grid) line += words;
    else if (grid.text !== null) grid.text += words;
  };
  const endTable = (): void => {
    const grid = grids.pop();
    grid?.closeCell();
    if (grid && grid.cells.length > 0) context.blocks.push(grid.block(grids.length > 0));
  };
  for (const token of htmlTokens(decodeWithNotes(context, bytes))) {
    if (token.kind === 'words') {
      say(token.text.replace(/\s+/gu, ' '));
      continue;
    }
    const { kind, name, attributes } = token;
    const grid = grids.at(-1);
    if (name === 'table') {
      if (kind === 'close') endTable();
      else {
        flush();
        grids.push(new HtmlGrid(context));
      }
    } else if (grid && name === 'tr' && kind === 'open') grid.openRow();
    else if (grid && (name === 'td' || name === 'th')) {
      if (kind === 'open') grid.openCell(attributes);
      else grid.closeCell();
    } else if (name === 'br') say(grid ? '\n' : ' ');
    else if (BLOCKS.test(name)) {
      if (grid) say('\n');
      else flush();
      role = kind === 'open' && HEADING.test(name) ? 'heading' : undefined;
    }
  }
  while (grids.length > 0) endTable();
  flush();
  return finishReading(context, 'html', null);
}
