import { type RefObject, useLayoutEffect, useRef } from 'react';
import type { OpenItem } from '../model/cell-marks.ts';
import { ItemTag } from './open-items.tsx';

type Props = Readonly<{
  items: readonly OpenItem[];
  cell: string;
  table: RefObject<HTMLTableElement | null>;
  /** Leads to the reason cell of this row, where there is one. */
  onReason: (() => void) | null;
}>;

const GAP = 6;
/** What a reason settles; two figures that disagree want a figure put right. */
const MAY_EXPLAIN: ReadonlySet<OpenItem['kind']> = new Set(['missing', 'required', 'explain']);

/**
 * What the chosen cell has to say, beside it. It may lie over empty cells and never over a filled one: where no such place
 * is free it stays away, because the same words stand in the list on the right.
 */
export function Callout({ items, cell, table, onReason }: Props) {
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const [element, grid] = [box.current, table.current];
    const anchor = grid?.querySelector<HTMLElement>(`[data-cell="${CSS.escape(cell)}"]`);
    const frame = element?.offsetParent;
    if (!element || !grid || !anchor || !frame) return;
    element.classList.remove('callout-brief');
    let place = freePlace(anchor, element, grid);
    if (place === null) {
      // Advice can wait for the list on the right; what is owed has the first claim on the free rows.
      element.classList.add('callout-brief');
      place = freePlace(anchor, element, grid);
    }
    element.classList.toggle('callout-away', place === null);
    if (place === null) return;
    const origin = frame.getBoundingClientRect();
    // Positions are measured, so they cannot live in a style sheet; CSSOM is what the security policy allows.
    element.style.setProperty('left', `${place.left - origin.left}px`);
    element.style.setProperty('top', `${place.top - origin.top}px`);
  });
  return (
    <div ref={box} className="callout" role="note">
      {items.map((item) => (
        <p key={item.key} className={item.kind === 'advice' ? 'callout-advice' : undefined}>
          <ItemTag kind={item.kind} />
          <span>{item.message}</span>
          {onReason && MAY_EXPLAIN.has(item.kind) ? (
            <button type="button" className="link" onClick={onReason}>
              写明原因
            </button>
          ) : null}
        </p>
      ))}
    </div>
  );
}

function freePlace(
  anchor: HTMLElement,
  box: HTMLElement,
  grid: HTMLElement,
): Readonly<{ left: number; top: number }> | null {
  const at = anchor.getBoundingClientRect();
  const table = grid.getBoundingClientRect();
  const { width, height } = box.getBoundingClientRect();
  const filled = [...grid.querySelectorAll<HTMLElement>('td, th')]
    .filter(
      (cell) => cell !== anchor && cell.textContent !== '' && !cell.classList.contains('f-label'),
    )
    .map((cell) => cell.getBoundingClientRect());
  const lefts = [at.left - 160, table.right - width - 2, at.right - width, at.left, table.left + 2];
  const tops = [at.bottom + GAP, at.top - height - GAP];
  for (const top of tops)
    for (const left of lefts) {
      if (left < table.left || left + width > table.right || top < table.top) continue;
      const overlaps = filled.some(
        (cell) =>
          cell.left < left + width - 1 &&
          cell.right > left + 1 &&
          cell.top < top + height - 1 &&
          cell.bottom > top + 1,
      );
      if (!overlaps) return { left, top };
    }
  return null;
}
