import type { Place, RawBlock, RawDocument } from '@mingjian/engine';

/** A cell as the container gave it; `start` is its offset in a text line, null in grids. */
export type SourceCell = Readonly<{
  text: string;
  place: Place;
  start: number | null;
  rowSpan: number;
  columnSpan: number;
}>;

/**
 * One row of the document, whatever the container: a grid row or a line of text. `exact` says that the column of a cell can be
 * trusted (a real grid); in text, cells slide when the recogniser lost or doubled one.
 */
export type SourceRow = Readonly<{
  block: number;
  exact: boolean;
  /** Cells are separated by blanks only: an empty cell leaves no trace, so a cell's column is not known. */
  loose: boolean;
  /** Sheet or table name at the first row of a grid. */
  gridName: string | null;
  cells: readonly SourceCell[];
  place: Place;
  /** All blocks that the row was put together from, when its cells stood on lines of their own. */
  blocks?: readonly number[];
}>;

/** All rows of a document in reading order; lines without any character give a row without cells. */
export function sourceRows(raw: RawDocument): readonly SourceRow[] {
  return raw.blocks.flatMap((block, index) =>
    block.kind === 'line' ? [lineRow(block, index)] : gridRows(block, index, raw.format !== 'txt'),
  );
}

function lineRow(block: Extract<RawBlock, { kind: 'line' }>, index: number): SourceRow {
  const cells: SourceCell[] = [];
  const separator = block.text.includes('\t') ? /\t/gu : /\s{2,}/gu;
  let from = 0;
  const push = (end: number): void => {
    const raw = block.text.slice(from, end);
    const text = raw.trim();
    const start = from + raw.indexOf(text);
    cells.push({ text, place: block.place, start, rowSpan: 1, columnSpan: 1 });
  };
  const text = block.text.trimEnd();
  for (const match of text.matchAll(separator)) {
    // Leading blanks are an indent, not an empty cell; a leading tab is one.
    if (match.index === 0 && match[0] !== '\t') {
      from = match[0].length;
      continue;
    }
    push(match.index);
    from = match.index + match[0].length;
  }
  if (text !== '') push(text.length);
  const loose = cells.length > 1 && !block.text.includes('\t');
  return { block: index, exact: false, loose, gridName: null, cells, place: block.place };
}

function gridRows(
  block: Extract<RawBlock, { kind: 'grid' }>,
  index: number,
  exact: boolean,
): readonly SourceRow[] {
  const rows: SourceCell[][] = [];
  for (const cell of block.cells) {
    const row = (rows[cell.row] ??= []);
    row[cell.column] = {
      text: cell.text,
      // The cells of a text file are ours, not its own: a person finds the number by its line.
      place: exact ? cell.place : { ...cell.place, cell: null },
      start: null,
      rowSpan: cell.rowSpan,
      columnSpan: cell.columnSpan,
    };
  }
  const hidden = new Set(block.hiddenRows);
  const out: SourceRow[] = [];
  for (let at = 0; at < rows.length; at++) {
    const sparse = rows[at];
    if (!sparse || hidden.has(at)) continue;
    const first = sparse.find((cell) => cell !== undefined);
    const place = first?.place ?? block.place;
    const empty: SourceCell = { text: '', place, start: null, rowSpan: 1, columnSpan: 1 };
    const cells = Array.from(sparse, (cell) => cell ?? empty);
    out.push({
      block: index,
      exact,
      loose: false,
      gridName: out.length === 0 ? block.name : null,
      cells,
      place,
    });
  }
  return out;
}

/** Cells that have text, with their column. */
export const filled = (row: SourceRow): readonly Readonly<{ cell: SourceCell; column: number }>[] =>
  row.cells.flatMap((cell, column) => (cell.text === '' ? [] : [{ cell, column }]));

/** The whole row as one text, cells joined by a blank. */
export const rowText = (row: SourceRow): string =>
  filled(row)
    .map(({ cell }) => cell.text)
    .join(' ');
