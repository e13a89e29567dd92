import type { Place, RawDocument } from '@mingjian/engine';

import { halfWidth } from './half-width.ts';

/** A printed line of prose with the index it keeps in `RecognisedDocument.lines`. */
export type SourceLine = Readonly<{
  index: number;
  text: string;
  place: Place;
  /** Leading list dash, mark-up or blanks before the first character that counts. */
  start: number;
  /** Half-width text of the same length as `text`. */
  match: string;
}>;

/** A page number standing alone (— 20 —, -3-, 第 3 页 共 9 页) or a rule of dashes: no sentence goes through it. */
const PAGE_NUMBER =
  /^\s*(?:[—–\-_]+\s*\d{1,4}\s*[—–\-_]+|第\s*\d+\s*页(?:\s*[共/]\s*\d+\s*页)?|\d{1,3}\s*\/\s*\d{1,3}|[—–\-_=]{2,})\s*$/u;

export const isPageNumber = (text: string): boolean => PAGE_NUMBER.test(text);

/**
 * A row of a table that no template knew, or a splinter of one: cells between tabs or bars, or a few characters without a word.
 * Its numbers are not read as prose, where they would look surer than they are.
 */
export function isTableRemnant(text: string): boolean {
  const isRow = /\S[^\S\n]*\t\s*\S/u.test(text) || /\|[^|]+\|/u.test(text);
  if (isRow && !/[。；]/u.test(text) && /\d/u.test(text)) return true;
  return /\d/u.test(text) && !/[\u4e00-\u9fff]/u.test(text) && text.trim().length <= 12;
}

/** The lines that no table has eaten, in reading order; a blank line stays as a line without text. */
export function proseLines(raw: RawDocument, consumed: ReadonlySet<number>): readonly SourceLine[] {
  const lines: SourceLine[] = [];
  raw.blocks.forEach((block, index) => {
    if (consumed.has(index)) return;
    if (block.kind === 'grid') {
      for (const cell of block.cells) {
        if (isRead(block, cell.text)) lines.push(cellLine(index, cell.text, cell.place));
      }
      return;
    }
    const match = halfWidth(block.text);
    const lead = /^(?:\s|[-•●▪◆■*]\s+|\^\{\d+\.\}|<\/?[a-z]{1,3}>)*/u.exec(match);
    lines.push({
      index,
      text: block.text,
      place: block.place,
      start: lead ? lead[0].length : 0,
      match,
    });
  });
  return lines;
}

/** A cell that holds sentences, as a layout table or a form of another kind does, is read like a paragraph. */
const isProse = (text: string): boolean =>
  text.length >= 16 && /[，。；]/u.test(text) && /[\u4e00-\u9fff]{6}/u.test(text);

type Grid = Extract<RawDocument['blocks'][number], { kind: 'grid' }>;

/** One cell a row: a text that somebody typed into a workbook, line by line. */
const isColumnOfText = ({ cells }: Grid): boolean =>
  new Set(cells.map(({ row }) => row)).size === cells.length;

const isRead = (grid: Grid, text: string): boolean =>
  isProse(text) || (/[\u4e00-\u9fff]/u.test(text) && isColumnOfText(grid));

const cellLine = (index: number, text: string, place: Place): SourceLine => ({
  index,
  text,
  place,
  start: 0,
  match: halfWidth(text),
});

/** Grids that no template knew, with their figures: said to be unread, since nothing is dropped silently. */
export function unreadGrids(
  raw: RawDocument,
  consumed: ReadonlySet<number>,
): readonly Readonly<{ place: Place; raw: string; why: string }>[] {
  return raw.blocks.flatMap((block, index) => {
    if (block.kind !== 'grid' || consumed.has(index)) return [];
    const figures = block.cells.filter(
      (cell) => /\d/u.test(cell.text) && !isRead(block, cell.text),
    );
    const sample = figures
      .slice(0, 12)
      .map((cell) => cell.text.trim())
      .join(' | ');
    return figures.length > 0
      ? [
          {
            place: block.place,
            raw: sample,
            why: `这张表不是已知的表式，其中${figures.length}个有数字的单元格没有采用。请核对表名和栏目名称。`,
          },
        ]
      : [];
  });
}
