import { SaxesParser } from 'saxes';
import { refuse } from '../failure.ts';
import type { ReadLimits } from '../limits.ts';

/** Attributes of an element by canonical name ("r:id", "val"); the namespace prefix of OOXML's own words is dropped. */
export type XmlAttributes = Readonly<Record<string, string>>;

/** What a reader of XML wants to hear. Names are canonical: see `canonicalName`. */
export type XmlHandler = Readonly<{
  open: (name: string, attributes: XmlAttributes) => void;
  close: (name: string) => void;
  text: (text: string) => void;
}>;

/** How parsing ended: null when whole, else where the XML breaks off. What came before has been handed over. */
export type XmlDamage = Readonly<{ line: number; column: number; reason: string }> | null;

/**
 * Namespaces by what they mean: the transitional and the strict edition of OOXML use different addresses for the
 * same words, and a producer may bind any prefix to them.
 */
const PREFIX_OF_NAMESPACE = new Map<string, string>([
  ['http://schemas.openxmlformats.org/spreadsheetml/2006/main', ''],
  ['http://purl.oclc.org/ooxml/spreadsheetml/main', ''],
  ['http://schemas.openxmlformats.org/wordprocessingml/2006/main', 'w:'],
  ['http://purl.oclc.org/ooxml/wordprocessingml/main', 'w:'],
  ['http://schemas.openxmlformats.org/officeDocument/2006/relationships', 'r:'],
  ['http://purl.oclc.org/ooxml/officeDocument/relationships', 'r:'],
  ['http://schemas.openxmlformats.org/package/2006/relationships', ''],
  ['http://schemas.openxmlformats.org/markup-compatibility/2006', 'mc:'],
  ['http://schemas.openxmlformats.org/officeDocument/2006/math', 'm:'],
  ['http://purl.oclc.org/ooxml/officeDocument/math', 'm:'],
  ['http://schemas.openxmlformats.org/drawingml/2006/main', 'a:'],
  ['http://purl.oclc.org/ooxml/drawingml/main', 'a:'],
  ['urn:schemas-microsoft-com:vml', 'v:'],
]);

const canonicalName = (uri: string, prefix: string, local: string): string => {
  const known = PREFIX_OF_NAMESPACE.get(uri);
  if (known !== undefined) return known + local;
  return prefix === '' ? local : `${prefix}:${local}`;
};

/** A fault of the text, thrown to leave saxes, which would otherwise read on after it. */
class XmlFault extends Error {}

const CHUNK = 1 << 18;

/**
 * Reads one XML part as events, within depth and token limits. A DOCTYPE is refused, so there are no entities to
 * expand and nothing outside is ever opened. Broken XML is read up to the break.
 */
export function parseXml(
  bytes: Uint8Array,
  entry: string,
  name: string,
  limits: ReadLimits,
  handler: XmlHandler,
): XmlDamage {
  const parser = new SaxesParser({ xmlns: true, position: true });
  let depth = 0;
  let tokens = 0;
  const count = (added: number): void => {
    tokens += added;
    if (tokens > limits.xmlTokens)
      refuse('READ_XML_LARGE', { name, entry, limit: limits.xmlTokens });
  };
  parser.on('doctype', () => refuse('READ_XML_DOCTYPE', { name, entry }));
  parser.on('error', (error) => {
    throw new XmlFault(error.message);
  });
  // Counted at the start of a tag and at each attribute: a tag of a million attributes never "opens".
  parser.on('opentagstart', () => {
    count(1);
    depth += 1;
    if (depth > limits.xmlDepth) refuse('READ_XML_DEEP', { name, entry, limit: limits.xmlDepth });
  });
  parser.on('attribute', () => count(1));
  parser.on('opentag', (tag) => {
    const attributes: Record<string, string> = {};
    for (const key in tag.attributes) {
      const attribute = tag.attributes[key]!;
      if (attribute.prefix === 'xmlns') continue;
      const canonical = canonicalName(attribute.uri, attribute.prefix, attribute.local);
      attributes[canonical.startsWith('w:') ? canonical.slice(2) : canonical] = attribute.value;
    }
    handler.open(canonicalName(tag.uri, tag.prefix, tag.local), attributes);
  });
  parser.on('closetag', (tag) => {
    depth -= 1;
    handler.close(canonicalName(tag.uri, tag.prefix, tag.local));
  });
  parser.on('text', handler.text);
  parser.on('cdata', handler.text);
  const decoder = new TextDecoder(xmlEncoding(bytes));
  try {
    for (let at = 0; at < bytes.length; at += CHUNK) {
      parser.write(decoder.decode(bytes.subarray(at, at + CHUNK), { stream: true }));
    }
    parser.write(decoder.decode());
    parser.close();
  } catch (error) {
    if (!(error instanceof XmlFault)) throw error;
    return { line: parser.line, column: parser.column, reason: error.message };
  }
  return null;
}

/** OOXML allows UTF-8 and UTF-16 alone. */
function xmlEncoding(bytes: Uint8Array): string {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0x3c && bytes[1] === 0))
    return 'utf-16le';
  if ((bytes[0] === 0xfe && bytes[1] === 0xff) || (bytes[0] === 0 && bytes[1] === 0x3c))
    return 'utf-16be';
  return 'utf-8';
}
