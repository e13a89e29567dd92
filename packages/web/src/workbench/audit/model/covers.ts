import type { PersonalSpan, Place, RawDocument } from '@mingjian/engine';

/** What is covered on screen: by block for lines, by block and cell for grids. */
export type Covers = Readonly<{
  lines: ReadonlyMap<number, readonly PersonalSpan[]>;
  cells: ReadonlyMap<number, ReadonlyMap<number, readonly PersonalSpan[]>>;
}>;

const keyOf = ({ line, page, cell }: Place): string => `${line}|${page}|${cell}`;

/** Places the reader's personal spans in the raw blocks. */
export function coversOf(raw: RawDocument, personal: readonly PersonalSpan[]): Covers {
  const byPlace = new Map<string, PersonalSpan[]>();
  for (const span of personal) {
    const key = keyOf(span.place);
    byPlace.set(key, [...(byPlace.get(key) ?? []), span]);
  }
  const lines = new Map<number, readonly PersonalSpan[]>();
  const cells = new Map<number, Map<number, readonly PersonalSpan[]>>();
  if (byPlace.size === 0) return { lines, cells };
  raw.blocks.forEach((block, index) => {
    if (block.kind === 'line') {
      const spans = byPlace.get(keyOf(block.place));
      if (spans) lines.set(index, spans);
      return;
    }
    block.cells.forEach((cell, at) => {
      const spans = byPlace.get(keyOf(cell.place));
      if (spans) cells.set(index, (cells.get(index) ?? new Map()).set(at, spans));
    });
  });
  return { lines, cells };
}
