import type { PersonalSpan } from '@mingjian/engine';
import type { Mark } from './marks.ts';

/** A stretch of a shown text: plain, marked, or covered (the covered words are not in it). */
export type Segment =
  | Readonly<{ kind: 'text'; text: string }>
  | Readonly<{ kind: 'mark'; text: string; mark: Mark }>
  | Readonly<{ kind: 'covered'; what: PersonalSpan['kind'] }>;

type Piece = Readonly<{
  start: number;
  end: number;
  rank: number;
  segment: (text: string) => Segment;
}>;

const RANK = { contradiction: 1, explain: 2, check: 3, rounding: 4 } as const;

/** Cuts a text at its marks. Personal data wins over any mark, the open finding over the others, the more certain over the less. */
export function segmentsOf(
  text: string,
  marks: readonly Mark[],
  personal: readonly PersonalSpan[],
): readonly Segment[] {
  const pieces: Piece[] = [
    ...personal.map(({ start, length, kind }): Piece => ({
      start,
      end: Math.min(start + length, text.length),
      rank: -1,
      segment: () => ({ kind: 'covered', what: kind }),
    })),
    ...marks.map((mark): Piece => ({
      start: mark.start,
      end: Math.min(mark.end ?? text.length, text.length),
      rank: mark.open ? 0 : RANK[mark.tone],
      segment: (part) => ({ kind: 'mark', text: part, mark }),
    })),
  ];
  pieces.sort((a, b) => a.rank - b.rank || a.start - b.start);
  const chosen: Piece[] = [];
  for (const piece of pieces) {
    if (piece.start >= piece.end) continue;
    if (chosen.every((other) => piece.end <= other.start || piece.start >= other.end))
      chosen.push(piece);
  }
  chosen.sort((a, b) => a.start - b.start);
  const segments: Segment[] = [];
  let at = 0;
  for (const { start, end, segment } of chosen) {
    if (start > at) segments.push({ kind: 'text', text: text.slice(at, start) });
    segments.push(segment(text.slice(start, end)));
    at = end;
  }
  if (at < text.length) segments.push({ kind: 'text', text: text.slice(at) });
  return segments;
}
