import type { ReadLimits } from '../limits.ts';
import { childNamed, childrenNamed, parseXmlTree, type XmlElement } from '../xml/xml-tree.ts';

/** What a paragraph inherits from its style that changes its text or its role. */
export type ParagraphStyle = Readonly<{
  heading: boolean;
  list: Readonly<{ numId: string; level: number }> | null;
}>;

const PLAIN: ParagraphStyle = { heading: false, list: null };

/** The list a paragraph's (or style's) properties name; numId 0 takes the number away. */
export function listOf(
  properties: XmlElement | null,
): { numId: string | null; level: number | null } | null {
  const list = childNamed(properties, 'w:numPr');
  if (!list) return null;
  const level = childNamed(list, 'w:ilvl')?.attributes['val'];
  return {
    numId: childNamed(list, 'w:numId')?.attributes['val'] ?? null,
    level: level === undefined ? null : Number(level),
  };
}

/** Reads styles.xml into a lookup by style id, following basedOn. */
export function readParagraphStyles(
  bytes: Uint8Array | null,
  entry: string,
  name: string,
  limits: ReadLimits,
): (styleId: string) => ParagraphStyle {
  if (!bytes) return () => PLAIN;
  const { root } = parseXmlTree(bytes, entry, name, limits);
  const styles = new Map<string, XmlElement>();
  for (const style of childrenNamed(root, 'w:style')) {
    styles.set(style.attributes['styleId'] ?? '', style);
  }
  const resolve = (styleId: string, depth: number): ParagraphStyle => {
    const style = styles.get(styleId);
    if (!style || depth > 20) return PLAIN;
    const base = childNamed(style, 'w:basedOn')?.attributes['val'];
    const inherited = base === undefined ? PLAIN : resolve(base, depth + 1);
    const properties = childNamed(style, 'w:pPr');
    const title = childNamed(style, 'w:name')?.attributes['val'] ?? '';
    const outline = childNamed(properties, 'w:outlineLvl')?.attributes['val'];
    const own = listOf(properties);
    const numId = own?.numId ?? inherited.list?.numId ?? null;
    return {
      heading:
        /^(?:heading \d|title)$/i.test(title) ||
        (outline !== undefined ? Number(outline) < 9 : inherited.heading),
      list:
        numId === null || numId === '0'
          ? null
          : { numId, level: own?.level ?? inherited.list?.level ?? 0 },
    };
  };
  return (styleId) => resolve(styleId, 0);
}
