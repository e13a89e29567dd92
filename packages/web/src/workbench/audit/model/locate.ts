import type { Place, RawBlock, RawDocument, ReadFact } from '@mingjian/engine';

/** Where something stands in the shown document: a stretch of a line, of a cell, or the whole of it. */
export type Anchor = Readonly<{
  block: number;
  /** Index into the grid's `cells`; null for a line. */
  cell: number | null;
  start: number;
  /** Null: the whole line or cell. */
  end: number | null;
}>;

/** Answers where a fact or a place is shown; null when the document shows nothing of it. */
export type Locator = Readonly<{
  fact: (id: string) => Anchor | null;
  place: (place: Place) => Anchor | null;
}>;

type Spot = Readonly<{ block: number; cell: number | null; text: string }>;

/** So many rows below its first one a damaged cell is looked for. */
const ROWS_OF_A_CELL = 3;

const tight = (text: string): string => text.replaceAll(/[\s|]/gu, '');

/** Finds every fact of a document in its raw blocks once. */
export function locator(raw: RawDocument, facts: readonly ReadFact[]): Locator {
  const byCell = new Map<string, Spot>();
  const byLine = new Map<number, Spot[]>();
  raw.blocks.forEach((block, index) => {
    for (const [spot, place] of spotsOf(block, index)) {
      if (place.cell !== null && block.kind === 'grid' && place.cell.includes('!'))
        byCell.set(place.cell, spot);
      if (place.line !== null) byLine.set(place.line, [...(byLine.get(place.line) ?? []), spot]);
    }
  });
  const lines = [...byLine.keys()].toSorted((a, b) => a - b);

  const spotsAt = (place: Place): readonly Spot[] => {
    const cell = place.cell === null ? undefined : byCell.get(place.cell);
    if (cell) return [cell];
    return place.line === null ? [] : (byLine.get(place.line) ?? []);
  };
  const placed = (place: Place): Anchor | null => {
    const [spot] = spotsAt(place);
    if (spot) return whole(spot);
    // A place between two shown lines (a blank one, a row that a merge covers) is shown at the line before it.
    const before =
      place.line === null ? undefined : lines.findLast((at) => at <= (place.line ?? 0));
    const near = before === undefined ? undefined : byLine.get(before)?.[0];
    return near ? whole(near) : null;
  };

  /** A cell printed over several rows (≤, then 320000, then 元) is shown at its number. */
  const below = ({ raw, place: { line } }: ReadFact): Anchor | null => {
    const number = /\d[\d.,，]*/u.exec(tight(raw))?.[0];
    if (line === null || number === undefined) return null;
    const near = lines.filter((at) => at >= line && at <= line + ROWS_OF_A_CELL);
    return within(
      near.flatMap((at) => byLine.get(at) ?? []),
      number,
      0,
    );
  };

  const taken = new Map<string, number>();
  const found = new Map<string, Anchor | null>();
  for (const fact of facts) {
    const key = `${fact.place.cell ?? ''}|${fact.place.line ?? ''}|${tight(fact.raw)}`;
    const nth = fact.span === null ? (taken.get(key) ?? 0) : 0;
    if (fact.span === null) taken.set(key, nth + 1);
    const anchor = anchorOf(fact, spotsAt(fact.place), nth) ?? below(fact);
    found.set(fact.id, anchor ?? placed(fact.place));
  }
  return { fact: (id) => found.get(id) ?? null, place: placed };
}

const whole = ({ block, cell }: Spot): Anchor => ({ block, cell, start: 0, end: null });

function spotsOf(block: RawBlock, index: number): readonly (readonly [Spot, Place])[] {
  return block.kind === 'line'
    ? [[{ block: index, cell: null, text: block.text }, block.place]]
    : block.cells.map((cell, at) => [{ block: index, cell: at, text: cell.text }, cell.place]);
}

/** The nth spot that shows the fact's print: whole spots first, then a part of one; equal numbers of a row stand in reading order. */
function anchorOf(fact: ReadFact, spots: readonly Spot[], nth: number): Anchor | null {
  const { span } = fact;
  const [only] = spots;
  if (span !== null && only && spots.length === 1) {
    const end = Math.min(span.start + span.length, only.text.length);
    return span.start < end ? { block: only.block, cell: only.cell, start: span.start, end } : null;
  }
  const raw = tight(fact.raw);
  if (raw === '') return null;
  const runs = runsOf(spots, raw);
  if (runs.length > 0) return runs[Math.min(nth, runs.length - 1)] ?? null;
  return within(spots, raw, nth);
}

/** Neighbouring spots that together read `raw`, in reading order: a number cut at a cell's edge is shown at its longest piece. */
function runsOf(spots: readonly Spot[], raw: string): readonly Anchor[] {
  const runs: Anchor[] = [];
  for (let from = 0; from < spots.length; from += 1) {
    let read = '';
    for (let to = from; to < spots.length && read.length < raw.length; to += 1) {
      const piece = tight(spots[to]?.text ?? '');
      if (piece === '' && to === from) break;
      read += piece;
      if (!raw.startsWith(read)) break;
      if (read !== raw) continue;
      const [longest] = spots
        .slice(from, to + 1)
        .toSorted((a, b) => tight(b.text).length - tight(a.text).length);
      if (longest) runs.push(whole(longest));
      from = to;
    }
  }
  return runs;
}

/** The nth stretch of the spots that reads `raw`. */
function within(spots: readonly Spot[], raw: string, nth: number): Anchor | null {
  const inside = spots.flatMap(({ block, cell, text }) =>
    occurrences(text, raw).map(([start, end]): Anchor => ({ block, cell, start, end })),
  );
  return inside[Math.min(nth, inside.length - 1)] ?? null;
}

/** Stretches of a text that read `raw` when blanks and bars are left out; a number is not found inside a longer one. */
function occurrences(text: string, raw: string): readonly (readonly [number, number])[] {
  const kept = [...text.matchAll(/[^\s|]/gu)].map(({ index, 0: character }) => ({
    index,
    character,
  }));
  const line = kept.map(({ character }) => character).join('');
  const hits: (readonly [number, number])[] = [];
  for (let at = line.indexOf(raw); at >= 0; at = line.indexOf(raw, at + 1)) {
    const [before, after] = [line[at - 1] ?? '', line[at + raw.length] ?? ''];
    const cut = /\d/u.test(raw[0] ?? '') && /[\d.]/u.test(before);
    if (cut || (/\d/u.test(raw.at(-1) ?? '') && /\d/u.test(after))) continue;
    const [first, last] = [kept[at], kept[at + raw.length - 1]];
    if (first && last) hits.push([first.index, last.index + last.character.length]);
  }
  return hits;
}
