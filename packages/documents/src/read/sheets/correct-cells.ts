import type { GridCell, RawDocument } from '@mingjian/engine';
import { parseCellAddress } from '../grid/cell-address.ts';
import type { RawGrid } from '../grid/grid-lookup.ts';
import { viewGrid } from './grid-view.ts';

/** A cell of an imported workbook as a person put it right; null empties it. */
export type CellCorrection = Readonly<{ cell: string; value: string | null }>;

type Position = Readonly<{ sheet: string | null; row: number; column: number }>;

function positionOf(address: string): Position | null {
  const at = address.lastIndexOf('!');
  const position = parseCellAddress(address.slice(at + 1));
  return position === null ? null : { sheet: at < 0 ? null : address.slice(0, at), ...position };
}

/** The cell with another text: no formula and no stored decimal stay behind it. */
function withText({ stored: _stored, ...cell }: GridCell, text: string): GridCell {
  return { ...cell, text, formula: null };
}

function correctGrid(grid: RawGrid, corrections: readonly CellCorrection[]): RawGrid {
  const cells = [...grid.cells];
  const view = viewGrid(grid);
  for (const { cell: address, value } of corrections) {
    const position = positionOf(address);
    if (position === null || position.sheet !== grid.name) continue;
    const { row, column } = position;
    // Only inside what the sheet uses: a correction mends a cell, it does not make the sheet larger.
    if (row >= grid.rows || column >= grid.columns) continue;
    const text = value ?? '';
    const covering = view.at(row, column);
    const at =
      covering === null
        ? cells.findIndex((cell) => cell.row === row && cell.column === column)
        : cells.findIndex((cell) => cell.row === covering.row && cell.column === covering.column);
    const standing = cells[at];
    if (standing) cells[at] = withText(standing, text);
    else
      cells.push({
        row,
        column,
        rowSpan: 1,
        columnSpan: 1,
        text,
        formula: null,
        place: { line: null, page: null, cell: address },
      });
  }
  const ordered = cells.toSorted((a, b) => a.row - b.row || a.column - b.column);
  return { ...grid, cells: ordered };
}

/**
 * A workbook or CSV with cells put right before it is read: the file itself is not touched, so the same corrections give the
 * same preview and the same import. An address outside the sheets changes nothing.
 */
export function correctCells(
  raw: RawDocument,
  corrections: readonly CellCorrection[],
): RawDocument {
  if (corrections.length === 0) return raw;
  const mended = new Set(corrections.map(({ cell }) => cell));
  return {
    ...raw,
    blocks: raw.blocks.map((block) =>
      block.kind === 'grid' && block.nested !== true ? correctGrid(block, corrections) : block,
    ),
    unread: raw.unread.filter(({ place }) => place.cell === null || !mended.has(place.cell)),
  };
}
