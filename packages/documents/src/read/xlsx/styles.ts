import type { ReadLimits } from '../limits.ts';
import { childNamed, childrenNamed, parseXmlTree } from '../xml/xml-tree.ts';
import { builtInFormat, type NumberFormat, parseNumberFormat } from './number-format.ts';

/** Number format by style index; an unknown style is General. */
export type StyleFormats = (style: number) => NumberFormat;

const GENERAL: NumberFormat = [];

/** Reads the number formats of styles.xml; a missing part leaves every number General. */
export function readStyles(
  bytes: Uint8Array | null,
  entry: string,
  name: string,
  limits: ReadLimits,
): StyleFormats {
  if (!bytes) return () => GENERAL;
  const { root } = parseXmlTree(bytes, entry, name, limits);
  const custom = new Map<number, string>();
  for (const format of childrenNamed(childNamed(root, 'numFmts'), 'numFmt')) {
    custom.set(Number(format.attributes['numFmtId']), format.attributes['formatCode'] ?? '');
  }
  const parsed = new Map<number, NumberFormat>();
  const ids = childrenNamed(childNamed(root, 'cellXfs'), 'xf').map((xf) =>
    Number(xf.attributes['numFmtId'] ?? '0'),
  );
  return (style) => {
    const id = ids[style] ?? 0;
    const known = parsed.get(id);
    if (known) return known;
    const code = custom.get(id) ?? builtInFormat(id);
    const format = code === null ? GENERAL : parseNumberFormat(code);
    parsed.set(id, format);
    return format;
  };
}
