import { headingMark, isHeading } from './headings.ts';
import type { Paragraph } from './paragraph.ts';

/** Headings above each paragraph, most general first and joined by " / ", or null before the first heading. */
export function sectionTrail(paragraphs: readonly Paragraph[]): readonly (string | null)[] {
  const open: (string | null)[] = [null, null, null, null, null];
  return paragraphs.map((paragraph) => {
    const mark = headingMark(paragraph.text);
    if (mark && isHeading(paragraph.text)) {
      open[mark.level] = paragraph.text.slice(mark.length).replace(/[。:]$/u, '');
      open.fill(null, mark.level + 1);
    }
    // A damaged first mark (力、预算绩效情况说明): the words of the official outline still open a section.
    const damaged = /^.[、.](.{2,24}情况说明)$/u.exec(paragraph.text);
    if (!mark && damaged?.[1]) {
      open[1] = damaged[1];
      open.fill(null, 2);
    }
    const trail = open.filter((title) => title !== null);
    return trail.length > 0 ? trail.join(' / ') : null;
  });
}
