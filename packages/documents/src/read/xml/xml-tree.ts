import type { ReadLimits } from '../limits.ts';
import { parseXml, type XmlAttributes, type XmlDamage } from './xml-parser.ts';

/** An element with its content in order; text is a plain string. Built only for parts whose structure must be walked. */
export type XmlElement = Readonly<{
  name: string;
  attributes: XmlAttributes;
  children: readonly (XmlElement | string)[];
}>;

/** A tree and, when the part breaks off, where. Elements still open at the break are kept as far as they came. */
export type XmlTree = Readonly<{ root: XmlElement; damage: XmlDamage }>;

type Building = { name: string; attributes: XmlAttributes; children: (XmlElement | string)[] };

/** Parses one XML part into a tree within the limits. */
export function parseXmlTree(
  bytes: Uint8Array,
  entry: string,
  name: string,
  limits: ReadLimits,
): XmlTree {
  const root: Building = { name: '', attributes: {}, children: [] };
  const open: Building[] = [root];
  const damage = parseXml(bytes, entry, name, limits, {
    open: (tag, attributes) => {
      const element: Building = { name: tag, attributes, children: [] };
      open.at(-1)!.children.push(element);
      open.push(element);
    },
    close: () => void open.pop(),
    text: (text) => void open.at(-1)!.children.push(text),
  });
  const first = root.children.find((child) => typeof child !== 'string');
  return { root: first ?? root, damage };
}

/** The element children, in order. */
export const childElements = (element: XmlElement): XmlElement[] =>
  // The predicate leaves elements only; filter on a union needs the annotation.
  element.children.filter((child): child is XmlElement => typeof child !== 'string');

/** The first child of that name, or null. */
export const childNamed = (element: XmlElement | null, name: string): XmlElement | null =>
  element === null ? null : (childElements(element).find((child) => child.name === name) ?? null);

/** All children of that name. */
export const childrenNamed = (element: XmlElement | null, name: string): XmlElement[] =>
  element === null ? [] : childElements(element).filter((child) => child.name === name);
