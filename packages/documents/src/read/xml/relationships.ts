import type { ReadLimits } from '../limits.ts';
import type { ZipArchive } from '../zip/zip-archive.ts';
import { childrenNamed, parseXmlTree } from './xml-tree.ts';

/** A link from one part of an Office package to another, resolved to an entry name; external targets are left out. */
export type Relationship = Readonly<{ id: string; type: string; target: string }>;

/** Resolves "../media/x" against the folder of the part; the result is a key into the archive and nothing else. */
export function resolveTarget(part: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const segments = part.split('/').slice(0, -1);
  for (const segment of target.split('/')) {
    if (segment === '..') segments.pop();
    else if (segment !== '.' && segment !== '') segments.push(segment);
  }
  return segments.join('/');
}

/** The relationships of a part ('' for the package), with `type` cut to its last word: "worksheet", "styles". */
export function readRelationships(
  archive: ZipArchive,
  part: string,
  name: string,
  limits: ReadLimits,
): Relationship[] {
  const cut = part.lastIndexOf('/') + 1;
  const entry = `${part.slice(0, cut)}_rels/${part.slice(cut)}.rels`;
  const bytes = archive.read(entry);
  if (!bytes) return [];
  const { root } = parseXmlTree(bytes, entry, name, limits);
  return childrenNamed(root, 'Relationship')
    .filter((element) => element.attributes['TargetMode'] !== 'External')
    .map((element) => ({
      id: element.attributes['Id'] ?? '',
      type: (element.attributes['Type'] ?? '').split('/').at(-1)!,
      target: resolveTarget(part, element.attributes['Target'] ?? ''),
    }));
}

/** The entry of the package's main part, by relationship, else by its usual name. */
export function mainPart(
  archive: ZipArchive,
  usual: string,
  name: string,
  limits: ReadLimits,
): string {
  const link = readRelationships(archive, '', name, limits).find(
    (relationship) => relationship.type === 'officeDocument',
  );
  return link && archive.has(link.target) ? link.target : usual;
}
