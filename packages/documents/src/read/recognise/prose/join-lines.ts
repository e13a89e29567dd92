import { headingMark, isHeading } from './headings.ts';
import { type Paragraph, paragraphOf } from './paragraph.ts';
import { isPageNumber, type SourceLine } from './source-line.ts';

/** 单位负责人：…, 联系电话：…: a cover line is never part of a sentence. */
const COVER_LINE = /^[^\d，。；,;]{2,10}:\s*\S{0,40}$/u;
const NOTE = /^注:/u;
const ENDS = /[。！？;；!?:：]["”’')）]*$/u;

const compact = (line: SourceLine): string =>
  line.match.slice(line.start).replace(/\s+/gu, '').trim();

/** Median length of the long lines: below about three quarters of it, an open line was ended by its writer, not by the width. */
function usualWidth(lines: readonly SourceLine[]): number {
  const lengths = lines
    .map((line) => compact(line).length)
    .filter((length) => length > 12)
    .toSorted((a, b) => a - b);
  return lengths[Math.floor(lengths.length * 0.6)] ?? 40;
}

/**
 * Puts paragraphs together that the page width or a page break has cut. A line goes on when it ends without a full stop,
 * is no heading and no cover line, and the next line starts no new item. In a container with real paragraphs
 * only what no sentence can end or begin with is joined.
 */
export function joinLines(
  lines: readonly SourceLine[],
  options: Readonly<{ wrapped: boolean }>,
): readonly Paragraph[] {
  const paragraphs: Paragraph[] = [];
  const width = usualWidth(lines);
  let open: SourceLine[] = [];
  let lastIndex = -2;
  const close = (): void => {
    if (open.length > 0) paragraphs.push(paragraphOf(paragraphs.length, open));
    open = [];
  };
  for (const line of lines) {
    const text = compact(line);
    if (text === '' || isPageNumber(line.match)) continue;
    const previous = open.at(-1);
    // A table between two lines separates them; a blank line does not.
    const interrupted = previous !== undefined && hasGap(lines, lastIndex, line.index);
    if (
      previous &&
      (interrupted ||
        isCell(previous) ||
        isCell(line) ||
        !(options.wrapped ? goesOn(open, line, width) : isTorn(open, line)))
    )
      close();
    open.push(line);
    lastIndex = line.index;
  }
  close();
  return paragraphs;
}

const isCell = (line: SourceLine): boolean => line.place.cell !== null;

function hasGap(lines: readonly SourceLine[], from: number, to: number): boolean {
  // Consumed blocks are absent from `lines`; blank lines are present.
  let present = 0;
  let low = 0;
  let high = lines.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((lines[middle]?.index ?? 0) <= from) low = middle + 1;
    else high = middle;
  }
  for (let i = low; i < lines.length && (lines[i]?.index ?? to) < to; i += 1) present += 1;
  return to - from - 1 - present > 0;
}

/** A paragraph mark in the middle of a sentence, as pasting a page leaves it: 532.17 ¶ 万元, or a comma at the end. */
function isTorn(open: readonly SourceLine[], next: SourceLine): boolean {
  const before = compact(open.at(-1) ?? next);
  const after = compact(next);
  if (ENDS.test(before) || headingMark(after) || NOTE.test(after) || COVER_LINE.test(after))
    return false;
  if (
    /\d$/u.test(before) &&
    /^(?:[万亿千]?元|%|个百分点|[人个辆批台套户次家]+[,，。;；])/u.test(after)
  )
    return true;
  const isHead = isHeading(open.map(compact).join(''));
  return !isHead && (/[,，、(（]$/u.test(before) || /^[,，、。;；)）]/u.test(after));
}

function goesOn(open: readonly SourceLine[], next: SourceLine, width: number): boolean {
  const previous = open.at(-1);
  if (!previous) return false;
  const before = compact(previous);
  const after = compact(next);
  const whole = open.map(compact).join('');
  if (ENDS.test(before)) return false;
  if (headingMark(after) || NOTE.test(after) || COVER_LINE.test(after)) return false;
  // A marked line that fills the width was cut by it; a shorter one is a title.
  if ((isHeading(whole) && whole.length < width * 0.85) || COVER_LINE.test(whole)) return false;
  // Cut after a comma, an opening bracket or inside a number: surely open.
  if (/[,，、(（《“"]$/u.test(before)) return true;
  if (/^[,，、。;；:%)）》”]/u.test(after)) return true;
  const isSentence = /[,，。;；]/u.test(whole);
  return isSentence || before.length >= width * 0.8;
}
