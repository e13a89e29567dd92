import type { CellReading } from '../repair/number-cell.ts';
import { oneNumber, readNumberCell } from '../repair/number-cell.ts';
import type { SourceCell, SourceRow } from './source-row.ts';
import { type WorkingCell, garbledCell, workingCell } from './working-table.ts';

/** Numbers of a row by column key, and what stood where no column is. */
export type RowValues = Readonly<{
  cells: Map<string, WorkingCell>;
  stray: readonly SourceCell[];
}>;

/**
 * Reads the value cells of a row. Cells glued together are dealt out to the empty columns on their right; a number outside
 * every column is stray and is reported, never moved by guess.
 */
export function readRowValues(
  row: SourceRow,
  columns: ReadonlyMap<number, string>,
  shift: number,
  decimals: number | null,
): RowValues {
  const cells = new Map<string, WorkingCell>();
  const stray: SourceCell[] = [];
  const first = Math.min(...columns.keys());
  const taken = new Set<number>();
  row.cells.forEach((cell, index) => {
    const at = index - shift;
    if (at < first || cell.text === '') return;
    const reading = readNumberCell(cell.text, decimals);
    const key = columns.get(at);
    if (key === undefined) {
      if (reading.kind === 'number' || reading.kind === 'several') stray.push(cell);
      return;
    }
    if (reading.kind === 'several') {
      deal(cell, reading, at, row, shift, columns, decimals, cells, taken);
      return;
    }
    if (taken.has(at)) return;
    const read = workingCell(cell, cell.text, decimals);
    if (read) cells.set(key, read);
    else if (reading.kind === 'text' && /\d/u.test(cell.text)) cells.set(key, garbledCell(cell));
  });
  return { cells, stray };
}

function deal(
  cell: SourceCell,
  reading: Extract<CellReading, { kind: 'several' }>,
  at: number,
  row: SourceRow,
  shift: number,
  columns: ReadonlyMap<number, string>,
  decimals: number | null,
  cells: Map<string, WorkingCell>,
  taken: Set<number>,
): void {
  const whole = oneNumber(reading.parts);
  reading.parts.forEach((part, offset) => {
    const position = at + offset;
    const key = columns.get(position);
    const occupied = offset > 0 && (row.cells[position + shift]?.text ?? '') !== '';
    if (key === undefined || occupied) return;
    taken.add(position);
    const read = workingCell(cell, part, decimals);
    if (read && whole !== null) {
      // 80 0.00 is 800.00 or two numbers: only the sums can tell.
      cells.set(key, garbledCell(cell, offset === 0 ? [whole, part] : [part]));
      return;
    }
    // The border between two numbers was lost, so the place of each is an inference even when its digits are whole.
    if (read) cells.set(key, read.status === 'clean' ? { ...read, status: 'cleaned' } : read);
  });
}
