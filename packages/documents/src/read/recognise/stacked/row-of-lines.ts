import type { SourceRow } from '../tables/source-row.ts';

/** One row whose cells are the given lines, each at its own place; null is an empty cell. */
export function rowOfLines(lines: readonly (SourceRow | null)[]): SourceRow {
  const present = lines.filter((line) => line !== null);
  const [first] = present;
  const place = first?.place ?? { line: null, page: null, cell: null };
  const empty = { text: '', place, start: null, rowSpan: 1, columnSpan: 1 };
  return {
    block: first?.block ?? -1,
    exact: false,
    loose: false,
    gridName: null,
    cells: lines.map((line) => line?.cells[0] ?? empty),
    place,
    blocks: present.flatMap((line) => line.blocks ?? [line.block]),
  };
}
