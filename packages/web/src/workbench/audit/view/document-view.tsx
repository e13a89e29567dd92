import type { MouseEvent } from 'react';
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { chunkAt, chunksOf } from '../model/chunks.ts';
import { coversOf } from '../model/covers.ts';
import type { Anchor } from '../model/locate.ts';
import type { Mark, Marks } from '../model/marks.ts';
import type { Reading } from '../reading/reading.ts';
import { DocChunk } from './doc-chunk.tsx';
import { useNearChunks } from './use-near-chunks.ts';

type Props = Readonly<{
  reading: Reading;
  quiet: Marks;
  open: Marks;
  /** Where to go, and a count that says "go" even when the place is the same. */
  target: Readonly<{ anchor: Anchor; asked: number }> | null;
  onEntry: (key: string) => void;
}>;

/** Milliseconds. */
const SETTLE = 600;
const NOTHING: Marks = new Map<number, readonly Mark[]>();

/** The document as read, on paper, with the numbers of the open finding marked. */
export function DocumentView({ reading, quiet, open, target, onEntry }: Props) {
  const { raw, document: recognised } = reading;
  const paper = useRef<HTMLDivElement>(null);
  const chunks = useMemo(() => chunksOf(raw.blocks), [raw]);
  const covers = useMemo(() => coversOf(raw, recognised.personal ?? []), [raw, recognised]);
  const near = useNearChunks(chunks.length);
  const [place, setPlace] = useState('');

  const aim = useMemo(() => {
    if (target === null) return -1;
    const block = raw.blocks[target.anchor.block];
    const row =
      block?.kind === 'grid' && target.anchor.cell !== null
        ? (block.cells[target.anchor.cell]?.row ?? null)
        : null;
    return chunkAt(chunks, target.anchor.block, row);
  }, [target, raw, chunks]);
  const journey = useRef<Readonly<{ target: Props['target']; until: number }>>({
    target: null,
    until: 0,
  });
  const { draw } = near;
  useLayoutEffect(() => {
    if (aim >= 0) draw([aim - 1, aim, aim + 1]);
  }, [aim, draw]);

  useLayoutEffect(() => {
    const sheet = paper.current;
    if (target === null || !sheet || !near.drawn.has(aim)) return;
    // Parts drawn on the way change the heights above, so the paper is put right again for a moment; then the hand leads.
    const now = performance.now();
    if (journey.current.target !== target) journey.current = { target, until: now + SETTLE };
    if (now > journey.current.until) return;
    const marks = [...sheet.querySelectorAll<HTMLElement>('.doc-mark[data-open]')];
    const mark = marks.find((each) => each.classList.contains('filled')) ?? marks[0];
    if (!mark) return;
    scrollTo(sheet, mark, marks);
    scrollTable(mark);
    mark.classList.remove('arrived');
    requestAnimationFrame(() => mark.classList.add('arrived'));
  }, [target, aim, near.drawn]);

  const frame = useRef(0);
  const showPlace = useCallback((): void => {
    cancelAnimationFrame(frame.current);
    frame.current = requestAnimationFrame(() => setPlace(visiblePlace(paper.current)));
  }, []);
  useEffect(showPlace, [showPlace, near.drawn, reading]);

  const choose = (event: MouseEvent): void => {
    const mark = event.target instanceof Element ? event.target.closest('[data-entry]') : null;
    const key = mark?.getAttribute('data-entry');
    if (key) onEntry(key);
  };
  const openChunks = useMemo(
    () =>
      new Set(
        [...open.values()].flat().map(({ block, cell }) => {
          const shown = raw.blocks[block];
          return chunkAt(
            chunks,
            block,
            shown?.kind === 'grid' && cell !== null ? (shown.cells[cell]?.row ?? null) : null,
          );
        }),
      ),
    [open, chunks, raw],
  );
  const { department, year } = recognised.document;
  const title = department ?? reading.result.documents[0]?.file ?? '';
  return (
    <section className="doc" aria-label="读入的文件">
      <header className="doc-head">
        <span className="doc-title">
          {title}
          {year === null ? '' : ` · ${year} 年度`}
        </span>
        <span className="doc-where">{place}</span>
      </header>
      <div
        ref={paper}
        className={raw.format === 'pdf' ? 'doc-paper printed' : 'doc-paper'}
        // The keyboard scrolls the document from here.
        tabIndex={0}
        role="region"
        aria-label="文件正文"
        onClick={choose}
        onScroll={showPlace}
      >
        {chunks.map((chunk, index) => (
          <DocChunk
            key={chunk.key}
            chunk={chunk}
            index={index}
            blocks={raw.blocks}
            quiet={quiet}
            open={openChunks.has(index) ? open : NOTHING}
            covers={covers}
            drawn={near.drawn.has(index)}
            watch={near.watch}
          />
        ))}
      </div>
    </section>
  );
}

/** Scrolls the paper only when some mark of the finding is out of view: all of them if they fit, else from the chosen one on. */
function scrollTo(sheet: HTMLElement, mark: HTMLElement, marks: readonly HTMLElement[]): void {
  const frame = sheet.getBoundingClientRect();
  const boxes = marks.map((each) => each.getBoundingClientRect());
  const top = Math.min(...boxes.map((box) => box.top));
  const bottom = Math.max(...boxes.map((box) => box.bottom));
  if (top >= frame.top && bottom <= frame.bottom) return;
  const from = bottom - top < frame.height - 60 ? top : mark.getBoundingClientRect().top;
  sheet.scrollTop += from - frame.top - 36;
}

/** A wide table scrolls by itself, only as far as the mark needs to stand beside the row's name. */
function scrollTable(mark: HTMLElement): void {
  const table = mark.closest('.doc-grid');
  if (!table || mark.closest('.row-name')) return;
  const [cell, box] = [mark.getBoundingClientRect(), table.getBoundingClientRect()];
  const name = mark.closest('tr')?.querySelector('.row-name')?.getBoundingClientRect().width ?? 0;
  if (cell.right > box.right - 8) table.scrollLeft += cell.right - box.right + 8;
  else if (cell.left < box.left + name) table.scrollLeft += cell.left - box.left - name - 8;
}

/** 第 15—39 行: what of the document is in view, by the lines that stand at the two edges of the paper. */
function visiblePlace(sheet: HTMLElement | null): string {
  if (!sheet) return '';
  const { left, top, bottom } = sheet.getBoundingClientRect();
  const numberAt = (y: number): string => {
    const line = document.elementFromPoint(left + 80, y)?.closest('[data-line]');
    return line?.getAttribute('data-line') ?? '';
  };
  const edge = (from: number, step: number): string => {
    for (let y = from; y > top && y < bottom; y += step) {
      const number = numberAt(y);
      if (number !== '') return number;
    }
    return '';
  };
  const [first, last] = [edge(top + 6, 13), edge(bottom - 6, -13)];
  return first === '' ? '' : first === last ? `第 ${first} 行` : `第 ${first}—${last} 行`;
}
