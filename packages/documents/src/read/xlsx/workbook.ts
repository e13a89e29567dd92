import { refuse } from '../failure.ts';
import type { ReadLimits } from '../limits.ts';
import { mainPart, readRelationships } from '../xml/relationships.ts';
import { childNamed, childrenNamed, parseXmlTree } from '../xml/xml-tree.ts';
import type { ZipArchive } from '../zip/zip-archive.ts';

/** A worksheet of the workbook, in tab order. */
export type SheetPart = Readonly<{ name: string; entry: string; hidden: boolean }>;

/** What workbook.xml says. */
export type Workbook = Readonly<{
  sheets: readonly SheetPart[];
  /** Tabs that hold no cells: charts, dialogs, macros. */
  otherTabs: readonly string[];
  date1904: boolean;
  stylesEntry: string;
  stringsEntry: string;
}>;

/** Reads the list of sheets and the parts they rest on. */
export function readWorkbook(archive: ZipArchive, name: string, limits: ReadLimits): Workbook {
  const entry = mainPart(archive, 'xl/workbook.xml', name, limits);
  const bytes = archive.read(entry);
  if (!bytes) return refuse('READ_DAMAGED', { name, detail: '缺少工作簿目录 xl/workbook.xml' });
  const { root, damage } = parseXmlTree(bytes, entry, name, limits);
  if (damage) refuse('READ_DAMAGED', { name, detail: `工作簿目录第 ${damage.line} 行无法解析` });
  const links = readRelationships(archive, entry, name, limits);
  const sheets: SheetPart[] = [];
  const otherTabs: string[] = [];
  for (const sheet of childrenNamed(childNamed(root, 'sheets'), 'sheet')) {
    const title = sheet.attributes['name'] ?? `工作表${sheets.length + 1}`;
    const link = links.find((candidate) => candidate.id === sheet.attributes['r:id']);
    if (link?.type !== 'worksheet' || !archive.has(link.target)) otherTabs.push(title);
    else {
      const hidden = ['hidden', 'veryHidden'].includes(sheet.attributes['state'] ?? '');
      sheets.push({ name: title, entry: link.target, hidden });
    }
  }
  const partOf = (type: string, usual: string): string =>
    links.find((link) => link.type === type)?.target ?? usual;
  return {
    sheets,
    otherTabs,
    date1904: ['1', 'true'].includes(childNamed(root, 'workbookPr')?.attributes['date1904'] ?? '0'),
    stylesEntry: partOf('styles', 'xl/styles.xml'),
    stringsEntry: partOf('sharedStrings', 'xl/sharedStrings.xml'),
  };
}
