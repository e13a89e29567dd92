import type { ReadLimits } from '../limits.ts';
import { childNamed, childrenNamed, parseXmlTree, type XmlElement } from '../xml/xml-tree.ts';
import { numberInFormat } from './number-words.ts';

type Level = Readonly<{ start: number; format: string; text: string; legal: boolean }>;
type Definition = Readonly<{ abstract: string; starts: ReadonlyMap<number, number> }>;

/** Counts list paragraphs in document order and writes their numbers. */
export type Numbering = Readonly<{
  /** The printed number of the next paragraph in list `numId` at `level`, with its space; '' when it has none. */
  next: (numId: string, level: number) => string;
}>;

const value = (element: XmlElement | null): string | undefined => element?.attributes['val'];

function readLevels(abstract: XmlElement): Map<number, Level> {
  const levels = new Map<number, Level>();
  for (const level of childrenNamed(abstract, 'w:lvl')) {
    levels.set(Number(level.attributes['ilvl'] ?? '0'), {
      start: Number(value(childNamed(level, 'w:start')) ?? '1'),
      format: value(childNamed(level, 'w:numFmt')) ?? 'decimal',
      text: value(childNamed(level, 'w:lvlText')) ?? '',
      legal: childNamed(level, 'w:isLgl') !== null,
    });
  }
  return levels;
}

/** Reads numbering.xml; a document without one numbers nothing. */
export function readNumbering(
  bytes: Uint8Array | null,
  entry: string,
  name: string,
  limits: ReadLimits,
): Numbering {
  if (!bytes) return { next: () => '' };
  const { root } = parseXmlTree(bytes, entry, name, limits);
  const abstracts = new Map<string, Map<number, Level>>();
  for (const abstract of childrenNamed(root, 'w:abstractNum')) {
    abstracts.set(abstract.attributes['abstractNumId'] ?? '', readLevels(abstract));
  }
  const definitions = new Map<string, Definition>();
  for (const num of childrenNamed(root, 'w:num')) {
    const starts = new Map<number, number>();
    for (const override of childrenNamed(num, 'w:lvlOverride')) {
      const start = value(childNamed(override, 'w:startOverride'));
      if (start !== undefined)
        starts.set(Number(override.attributes['ilvl'] ?? '0'), Number(start));
    }
    const abstract = value(childNamed(num, 'w:abstractNumId')) ?? '';
    definitions.set(num.attributes['numId'] ?? '', { abstract, starts });
  }
  // Lists over one abstract definition share their counters unless they override the start.
  const counters = new Map<string, number[]>();
  const next = (numId: string, level: number): string => {
    const definition = definitions.get(numId);
    const levels = definition && abstracts.get(definition.abstract);
    const own = levels?.get(level);
    if (!definition || !levels || !own || level > 8) return '';
    const key = definition.starts.size > 0 ? `num ${numId}` : `abstract ${definition.abstract}`;
    const counts = counters.get(key) ?? [];
    counters.set(key, counts);
    const startOf = (at: number): number => definition.starts.get(at) ?? levels.get(at)?.start ?? 1;
    counts[level] = counts[level] === undefined ? startOf(level) : counts[level] + 1;
    counts.length = level + 1;
    if (own.format === 'bullet') return '• ';
    const text = own.text.replace(/%([1-9])/g, (_, digit: string) => {
      const at = Number(digit) - 1;
      const format = own.legal ? 'decimal' : (levels.get(at)?.format ?? 'decimal');
      return numberInFormat(counts[at] ?? startOf(at), format);
    });
    return text === '' || /[、，）)．】]$/.test(text) ? text : `${text} `;
  };
  return { next };
}
