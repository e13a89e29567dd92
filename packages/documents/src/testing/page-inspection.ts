import { OPS, getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** A run of text with its box on the page, in points from the lower left corner. */
export type TextBox = Readonly<{
  text: string;
  left: number;
  right: number;
  bottom: number;
  top: number;
}>;

/** What a program can see of a printed page. */
export type InspectedPage = Readonly<{
  width: number;
  height: number;
  boxes: readonly TextBox[];
  /** Glyphs that the face did not have (.notdef). */
  missing: number;
}>;

type Glyph = Readonly<{ unicode: string }>;

const isGlyph = (value: unknown): value is Glyph =>
  typeof value === 'object' && value !== null && 'unicode' in value;

/** Glyph 0 of a face stands for no character; the text layer then says U+0000. */
function countMissing(argumentsOfCalls: readonly unknown[]): number {
  return argumentsOfCalls.flat(2).filter((each) => isGlyph(each) && each.unicode === '\u0000')
    .length;
}

/** Looks at every page of a PDF: where text stands and whether a glyph is missing. */
export async function inspectPages(bytes: Uint8Array): Promise<readonly InspectedPage[]> {
  const task = getDocument({ data: bytes.slice(), useSystemFonts: false, verbosity: 0 });
  const document = await task.promise;
  const pages: InspectedPage[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const [, , width = 0, height = 0] = page.view;
    const content = await page.getTextContent();
    const operators = await page.getOperatorList();
    const shown = operators.argsArray.filter(
      (_, i) => operators.fnArray[i] === OPS.showText,
    ) as unknown[];
    const boxes = content.items.flatMap((item): TextBox[] => {
      if (!('str' in item) || item.str.trim() === '') return [];
      const [, , , , x = 0, y = 0] = item.transform as number[];
      return [{ text: item.str, left: x, right: x + item.width, bottom: y, top: y + item.height }];
    });
    pages.push({ width, height, boxes, missing: countMissing(shown) });
  }
  await task.destroy();
  return pages;
}

/** 标点挤压 sets two neighbouring marks closer than their boxes are wide; that is good typesetting, not an overlap. */
function isCompressed(left: TextBox, right: TextBox, across: number): boolean {
  const height = left.top - left.bottom;
  const oneLine = Math.abs(left.bottom - right.bottom) < 1 && across <= height * 0.6;
  const [first, second] = left.left <= right.left ? [left, right] : [right, left];
  return oneLine && (/\p{P}$/u.test(first.text) || /^\p{P}/u.test(second.text));
}

/** Boxes that leave the print area or stand on one another: what a reader would call clipped. */
export function clippedText(page: InspectedPage, margin: number): readonly string[] {
  const found: string[] = [];
  const slack = 1;
  page.boxes.forEach((box, i) => {
    if (
      box.left < margin - slack ||
      box.right > page.width - margin + slack ||
      box.bottom < 0 ||
      box.top > page.height
    )
      found.push(`出界：${box.text}`);
    for (const other of page.boxes.slice(i + 1)) {
      const across = Math.min(box.right, other.right) - Math.max(box.left, other.left);
      const up = Math.min(box.top, other.top) - Math.max(box.bottom, other.bottom);
      if (across > slack && up > (box.top - box.bottom) * 0.35 && !isCompressed(box, other, across))
        found.push(`重叠：${box.text} / ${other.text}`);
    }
  });
  return found;
}
