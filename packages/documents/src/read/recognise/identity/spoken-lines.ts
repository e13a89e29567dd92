import type { RawBlock, RawDocument } from '@mingjian/engine';
import { halfWidth } from '../prose/half-width.ts';

const HEAD_ROWS = 4;

/**
 * What may name the document: its lines and, of each grid, the rows on top that are no headings — a title over the whole width, or a
 * label with its colon (部门名称：…). In Word, Excel and PDF the title often stands inside the grid.
 */
export const spokenLines = (raw: RawDocument): readonly string[] =>
  raw.blocks.flatMap((block) =>
    block.kind === 'line' ? [halfWidth(block.text)] : gridTitles(block).map(halfWidth),
  );

function gridTitles(grid: Extract<RawBlock, { kind: 'grid' }>): readonly string[] {
  return Array.from({ length: HEAD_ROWS }, (_, row) => {
    const cells = grid.cells.filter((cell) => cell.row === row && cell.text.trim() !== '');
    const [only] = cells;
    if (cells.length === 1 && only) return [only.text];
    return cells.flatMap(({ text }) => (/^[^:：]{2,8}[:：]./u.test(text) ? [text] : []));
  }).flat();
}
