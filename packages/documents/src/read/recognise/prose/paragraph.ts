import type { Place } from '@mingjian/engine';

import type { SourceLine } from './source-line.ts';

/**
 * A paragraph put together again from printed lines. `text` is for matching (half-width, blanks between Chinese characters gone);
 * every character knows the line and offset that it was printed at.
 */
export type Paragraph = Readonly<{
  index: number;
  text: string;
  lines: readonly SourceLine[];
  /** Line (index in `lines`) and offset of each character of `text`. */
  lineOf: readonly number[];
  offsetOf: readonly number[];
  place: Place;
  /** Offsets in `text` where the page width cut through the digits of a number. */
  cuts: readonly number[];
}>;

const CJK = /[\u2e80-\u9fff\uf900-\ufaff\u3001-\u303f\uff00-\uffef“”‘’]/u;
const isJoinable = (character: string): boolean =>
  CJK.test(character) || /[,;:()%"'、。，？！~\-=≥≤><+]/u.test(character);

/** A blank says nothing beside a Chinese character, a unit or a bracket; between digits and in Latin words it stays. */
function dropsBlank(before: string, after: string): boolean {
  if (before === '' || after === '') return true;
  if (isJoinable(before) || isJoinable(after)) return !(before === ',' && /\d/u.test(after));
  return false;
}

/** Joins lines into the text of one paragraph. */
export function paragraphOf(index: number, lines: readonly SourceLine[]): Paragraph {
  let text = '';
  const lineOf: number[] = [];
  const offsetOf: number[] = [];
  const cuts: number[] = [];
  const push = (character: string, line: number, offset: number): void => {
    text += character;
    lineOf.push(line);
    offsetOf.push(offset);
  };
  lines.forEach((line, lineIndex) => {
    const isCut = isCutNumber(text, lines[lineIndex - 1], line);
    if (isCut) cuts.push(text.length);
    let pendingBlank = text !== '' && !isCut && needsBlank(text.at(-1) ?? '', line);
    let blankAt = 0;
    for (let offset = line.start; offset < line.match.length; offset += 1) {
      const character = line.match.charAt(offset);
      if (/\s/u.test(character)) {
        pendingBlank = true;
        blankAt = offset;
        continue;
      }
      if (pendingBlank && !dropsBlank(text.at(-1) ?? '', character)) push(' ', lineIndex, blankAt);
      pendingBlank = false;
      push(character, lineIndex, offset);
    }
  });
  const first = lines[0];
  if (!first) throw new RangeError('paragraphOf: a paragraph has at least one line');
  return { index, text, lines, lineOf, offsetOf, place: first.place, cuts };
}

/** 收入2 | 796.42万元: in running text digits that meet at the width are one number; a year or an ordinal before them is none. */
function isCutNumber(text: string, before: SourceLine | undefined, line: SourceLine): boolean {
  if (!before || before.place.cell !== null || line.place.cell !== null) return false;
  const head = /(?:^|[^\d.])(\d{1,9}(?:\.\d)?)$/u.exec(text)?.[1];
  const tail = /^\d+(?:\.\d+)?(?=\s*(?:[%‰]|[\u4e00-\u9fff]))/u.exec(
    line.match.slice(line.start),
  )?.[0];
  if (head === undefined || tail === undefined || head.startsWith('0')) return false;
  if (!/[\u4e00-\u9fff]/u.test(before.match)) return false;
  return head.includes('.') ? /^\d$/u.test(tail) : /^\d+(?:\.\d{1,2})?$/u.test(tail);
}

/** A number broken at its point goes on in the next line; two whole numbers at a line break are two numbers. */
function needsBlank(last: string, line: SourceLine): boolean {
  const next = line.match.charAt(line.start);
  return !(/[.]/u.test(last) && /\d/u.test(next));
}

/** Where a stretch of the paragraph was printed: place, raw text as printed and, when it stands on one line, its span. */
export function printOf(
  paragraph: Paragraph,
  start: number,
  end: number,
): Readonly<{
  place: Place;
  raw: string;
  span: Readonly<{ start: number; length: number }> | null;
}> {
  const firstLine = paragraph.lineOf[start] ?? 0;
  const lastLine = paragraph.lineOf[end - 1] ?? firstLine;
  const from = paragraph.offsetOf[start] ?? 0;
  const to = (paragraph.offsetOf[end - 1] ?? from) + 1;
  const line = paragraph.lines[firstLine];
  if (!line) throw new RangeError('printOf: outside the paragraph');
  if (firstLine === lastLine) {
    return {
      place: line.place,
      raw: line.text.slice(from, to),
      span: { start: from, length: to - from },
    };
  }
  const last = paragraph.lines[lastLine];
  const raw = `${line.text.slice(from)}${last ? last.text.slice(last.start, to) : ''}`;
  return { place: line.place, raw, span: { start: from, length: line.text.length - from } };
}
