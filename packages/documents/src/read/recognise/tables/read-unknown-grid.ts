import type { RecognisedRow, RecognisedTable } from '@mingjian/engine';
import { tidyText } from '../repair/label-text.ts';
import { gridOf } from './emit-table.ts';
import type { FactBook } from './fact-book.ts';
import type { LooseGrid } from './find-untitled.ts';
import { type SourceRow, filled } from './source-row.ts';
import { workingCell } from './working-table.ts';

/**
 * A grid of no known kind: every number with the words of its row and column, so that it can be found and shown. No relation is
 * built on it.
 */
export function readUnknownGrid(
  book: FactBook,
  prefix: string,
  grid: LooseGrid,
  source: readonly SourceRow[],
): RecognisedTable | null {
  const rows = source.slice(grid.from, grid.to);
  const start = rows.findIndex((row) =>
    filled(row).some(({ cell, column }) => column > 0 && isFigure(cell.text)),
  );
  if (start < 1) return null;
  const head = rows.slice(0, start);
  const width = Math.max(...rows.map((row) => row.cells.length));
  const columns = Array.from({ length: width }, (_, column) => ({
    key: `c${column + 1}`,
    label: headingOf(head, column),
  }));
  const out: RecognisedRow[] = [];
  rows.slice(start).forEach((row, index) => {
    const words = filled(row).filter(({ cell }) => !isFigure(cell.text));
    const label = tidyText(words[0]?.cell.text ?? '');
    const facts: Record<string, string | null> = {};
    for (const { cell, column } of filled(row)) {
      const read = workingCell(cell);
      const heading = columns[column]?.label ?? '';
      // A running number is no figure, and a number without any words says nothing.
      if (!read || (heading === '' && label === '') || /^(?:序号|行次|编号|栏次)$/u.test(heading))
        continue;
      facts[`c${column + 1}`] = book.add({
        id: `${prefix}.r${index + 1}.c${column + 1}`,
        measure: heading === '' ? label : heading,
        label: [grid.above, label, heading].filter((part) => part !== '').join(' '),
        value: read.value,
        unit: read.unit ?? (/\d\.\d/u.test(cell.text) ? grid.unit : null),
        raw: read.raw,
        status: read.status,
        place: read.place,
        span: read.span,
        candidates: read.candidates,
      });
    }
    out.push({
      code: null,
      label,
      role: /^(?:合计|总计)/u.test(label) ? 'total' : 'data',
      facts,
      place: row.place,
    });
  });
  return {
    kind: null,
    code: null,
    title: grid.above,
    unit: grid.unit,
    columns,
    rows: out,
    grid: gridOf(rows),
    declaredEmpty: false,
    place: rows[0]?.place ?? { line: null, page: null, cell: null },
  };
}

const isFigure = (text: string): boolean => /^[+-]?\d[\d,.\s]*%?$/u.test(text.trim());

/** Words of all heading rows over a column, top to bottom. */
function headingOf(head: readonly SourceRow[], column: number): string {
  const words = head.flatMap((row) => {
    const over = filled(row).findLast(
      (each) => each.column <= column && column < each.column + each.cell.columnSpan,
    );
    return over ? [tidyText(over.cell.text)] : [];
  });
  return [...new Set(words)].join(' ');
}
