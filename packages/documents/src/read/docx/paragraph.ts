import { childNamed, type XmlElement } from '../xml/xml-tree.ts';
import type { DocxState } from './docx-state.ts';
import { type InlineText, inlineText } from './inline-text.ts';
import { listOf } from './styles.ts';

/** A paragraph with its printed list number, and what it passes on to the next when its mark was deleted. */
export type Paragraph = Readonly<{
  text: string;
  inline: InlineText;
  heading: boolean;
  /** The paragraph mark is deleted in tracked changes: accepted, the next paragraph continues this one. */
  joinsNext: boolean;
}>;

/** Reads one w:p; list counters advance in reading order. */
export function readParagraph(state: DocxState, element: XmlElement): Paragraph {
  const properties = childNamed(element, 'w:pPr');
  const style = state.styleOf(childNamed(properties, 'w:pStyle')?.attributes['val'] ?? '');
  const inline = inlineText(element);
  const own = listOf(properties);
  const numId = own?.numId ?? style.list?.numId ?? null;
  const level = own?.level ?? style.list?.level ?? 0;
  const joinsNext = childNamed(childNamed(properties, 'w:rPr'), 'w:del') !== null;
  const outline = childNamed(properties, 'w:outlineLvl')?.attributes['val'];
  // An empty list paragraph prints its number too, but a deleted one is gone.
  const number =
    numId === null || numId === '0' || (joinsNext && inline.text === '')
      ? ''
      : state.numbering.next(numId, level);
  state.pictures += inline.pictures;
  return {
    text: number + inline.text,
    inline,
    heading: outline === undefined ? style.heading : Number(outline) < 9,
    joinsNext,
  };
}
