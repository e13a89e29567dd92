import type { ReadLimits } from '../limits.ts';
import { parseXml, type XmlDamage } from '../xml/xml-parser.ts';

/** Undoes "_x000D_", the way a workbook writes characters that XML cannot hold. */
export const unescapeWorkbookText = (text: string): string =>
  text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );

/**
 * Reads sharedStrings.xml as events, since it may hold most of a workbook. Runs of rich text are joined and phonetic
 * guides left out.
 */
export function readSharedStrings(
  bytes: Uint8Array | null,
  entry: string,
  name: string,
  limits: ReadLimits,
): { strings: string[]; damage: XmlDamage } {
  const strings: string[] = [];
  if (!bytes) return { strings, damage: null };
  let current = '';
  let inText = false;
  let phonetic = 0;
  const damage = parseXml(bytes, entry, name, limits, {
    open: (tag) => {
      if (tag === 'si') current = '';
      else if (tag === 'rPh') phonetic += 1;
      else if (tag === 't') inText = phonetic === 0;
    },
    close: (tag) => {
      if (tag === 'si') strings.push(unescapeWorkbookText(current));
      else if (tag === 'rPh') phonetic -= 1;
      else if (tag === 't') inText = false;
    },
    text: (text) => {
      if (inText) current += text;
    },
  });
  return { strings, damage };
}
