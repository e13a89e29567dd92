import type { RawBlock } from '@mingjian/engine';

type Grid = Extract<RawBlock, { kind: 'grid' }>;

/** A part of the shown document that is drawn at once: some lines, or some rows of a grid; `page` where a new page begins. */
export type Chunk = Readonly<{
  key: string;
  parts: readonly (
    | Readonly<{ kind: 'line'; block: number; page: number | null }>
    | Readonly<{ kind: 'rows'; block: number; from: number; to: number; page: number | null }>
  )[];
  /** About how tall, in pixels, before it is drawn. */
  height: number;
}>;

const ENOUGH = 60;
const LINE = 27;
const ROW = 26;

/** Cuts a document into parts of about sixty lines or rows; a grid is cut only where no merged cell crosses. */
export function chunksOf(blocks: readonly RawBlock[]): readonly Chunk[] {
  const chunks: Chunk[] = [];
  let parts: Chunk['parts'][number][] = [];
  let weight = 0;
  let height = 0;
  const close = (): void => {
    if (parts.length > 0) chunks.push({ key: String(chunks.length), parts, height });
    parts = [];
    weight = 0;
    height = 0;
  };
  let last: number | null = null;
  blocks.forEach((block, index) => {
    const own = block.place.page;
    const page = own === last ? null : own;
    last = own;
    if (block.kind === 'line') {
      parts.push({ kind: 'line', block: index, page });
      weight += 1;
      height +=
        block.text.trim() === '' ? 0 : LINE * Math.max(1, Math.ceil(block.text.length / 34));
      if (weight >= ENOUGH) close();
      return;
    }
    for (const [from, to] of rowRuns(block)) {
      parts.push({
        kind: 'rows',
        block: index,
        from,
        to,
        page: from === first(block) ? page : null,
      });
      weight += to - from;
      height += (to - from) * ROW;
      if (weight >= ENOUGH) close();
    }
  });
  close();
  return chunks;
}

/** The row that a grid begins with; a sheet's own numbering need not begin with its first filled row. */
const first = (grid: Grid): number => grid.cells[0]?.row ?? 0;

/** Runs of rows [from, to) that no merged cell leaves. */
function rowRuns(grid: Grid): readonly (readonly [number, number])[] {
  const reach = new Map<number, number>();
  for (const { row, rowSpan } of grid.cells)
    reach.set(row, Math.max(reach.get(row) ?? 0, row + rowSpan));
  const start = first(grid);
  const runs: (readonly [number, number])[] = [];
  let from = start;
  let bound = start;
  const end = start + grid.rows;
  for (let row = start; row < end; row += 1) {
    if (row >= bound && row - from >= ENOUGH) {
      runs.push([from, row]);
      from = row;
    }
    bound = Math.max(bound, reach.get(row) ?? 0);
  }
  if (from < end) runs.push([from, end]);
  return runs;
}

/** The chunk that draws a place of a block. */
export function chunkAt(chunks: readonly Chunk[], block: number, row: number | null): number {
  return chunks.findIndex(({ parts }) =>
    parts.some((part) =>
      part.kind === 'line'
        ? part.block === block
        : part.block === block && (row === null || (row >= part.from && row < part.to)),
    ),
  );
}
