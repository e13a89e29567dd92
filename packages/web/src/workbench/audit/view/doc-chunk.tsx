import type { RawBlock } from '@mingjian/engine';
import { memo, useEffect, useLayoutEffect, useRef } from 'react';
import type { Chunk } from '../model/chunks.ts';
import type { Mark, Marks } from '../model/marks.ts';
import type { Covers } from '../model/covers.ts';
import { DocGrid } from './doc-grid.tsx';
import { DocLine } from './doc-line.tsx';

type Props = Readonly<{
  chunk: Chunk;
  index: number;
  blocks: readonly RawBlock[];
  quiet: Marks;
  /** The open entry's marks, when some stand in this chunk; otherwise always the same empty map. */
  open: Marks;
  covers: Covers;
  drawn: boolean;
  watch: (element: HTMLElement | null, index: number) => void;
}>;

const NONE: readonly Mark[] = [];

/** Some lines or rows of the document; an empty box of about its height until it comes near the window. */
export const DocChunk = memo(function DocChunk(props: Props) {
  const { chunk, index, blocks, quiet, open, covers, drawn, watch } = props;
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => watch(box.current, index), [watch, index]);
  // Before the paper scrolls to a mark: its place depends on the heights above it.
  useLayoutEffect(() => {
    // Heights are estimated from the text, so they cannot live in a style sheet.
    box.current?.style.setProperty('min-height', drawn ? '0' : `${chunk.height}px`);
  }, [drawn, chunk.height]);
  if (!drawn) return <div ref={box} className="doc-chunk" />;
  const marksAt = (block: number): readonly Mark[] => {
    const [over, under] = [open.get(block), quiet.get(block)];
    return over ? [...over, ...(under ?? NONE)] : (under ?? NONE);
  };
  return (
    <div ref={box} className="doc-chunk">
      {chunk.parts.map((part) => {
        const block = blocks[part.block];
        if (!block) return null;
        return (
          <div key={`${part.block}-${part.kind === 'rows' ? part.from : ''}`}>
            {part.page === null ? null : <p className="doc-page">第 {part.page} 页</p>}
            {block.kind === 'line' ? (
              <DocLine
                line={block}
                marks={marksAt(part.block)}
                personal={covers.lines.get(part.block) ?? []}
              />
            ) : part.kind === 'rows' ? (
              <DocGrid
                grid={block}
                from={part.from}
                to={part.to}
                marks={marksAt(part.block)}
                personal={covers.cells.get(part.block) ?? NO_CELLS}
              />
            ) : null}
          </div>
        );
      })}
    </div>
  );
});

const NO_CELLS = new Map<number, readonly never[]>();
