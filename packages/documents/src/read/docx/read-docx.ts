import type { LineRole, RawDocument } from '@mingjian/engine';
import { refuse } from '../failure.ts';
import { finishReading, NOWHERE, type ReaderContext } from '../reader-context.ts';
import { mainPart, readRelationships } from '../xml/relationships.ts';
import { childElements, childNamed, parseXmlTree, type XmlElement } from '../xml/xml-tree.ts';
import type { ZipArchive } from '../zip/zip-archive.ts';
import { readBlocks } from './body.ts';
import type { DocxState } from './docx-state.ts';
import { readNumbering } from './numbering.ts';
import { readParagraphStyles } from './styles.ts';
import { picturesUnread } from '../pictures-unread.ts';

/** Parts beside the body, by relationship type, with the role of their lines. */
const SIDE_PARTS: readonly (readonly [string, LineRole])[] = [
  ['footnotes', 'footnote'],
  ['endnotes', 'footnote'],
  ['header', 'header'],
  ['footer', 'footer'],
];

const containsBreak = (element: XmlElement): boolean =>
  childElements(element).some(
    (child) => child.name === 'w:lastRenderedPageBreak' || containsBreak(child),
  );

/** A Word document: body first, then notes, headers and footers with their roles. */
export function readDocx(context: ReaderContext, archive: ZipArchive): RawDocument {
  const { name, limits } = context;
  const entry = mainPart(archive, 'word/document.xml', name, limits);
  const bytes = archive.read(entry);
  if (!bytes) return refuse('READ_DAMAGED', { name, detail: '缺少正文 word/document.xml' });
  const { root, damage } = parseXmlTree(bytes, entry, name, limits);
  const links = readRelationships(archive, entry, name, limits);
  const part = (type: string): { entry: string; bytes: Uint8Array | null } => {
    const target = links.find((link) => link.type === type)?.target ?? `word/${type}.xml`;
    return { entry: target, bytes: archive.read(target) };
  };
  const numbering = part('numbering');
  const styles = part('styles');
  const body = childNamed(root, 'w:body') ?? root;
  const state: DocxState = {
    context,
    numbering: readNumbering(numbering.bytes, numbering.entry, name, limits),
    styleOf: readParagraphStyles(styles.bytes, styles.entry, name, limits),
    page: containsBreak(body) ? 1 : null,
    tables: 0,
    pictures: 0,
  };
  readBlocks(state, body, null);
  const pages = state.page;
  if (damage) {
    context.unread.push({
      place: { line: context.line, page: state.page, cell: null },
      raw: damage.reason,
      why: '正文在此处损坏，其后没有读取',
    });
  }
  state.page = null;
  for (const [type, role] of SIDE_PARTS) {
    for (const link of links)
      if (link.type === type) readSidePart(state, archive, link.target, role);
  }
  noteUnreadParts(state, archive);
  return finishReading(context, 'docx', pages);
}

function readSidePart(state: DocxState, archive: ZipArchive, entry: string, role: LineRole): void {
  const { name, limits } = state.context;
  const bytes = archive.read(entry);
  if (!bytes) return;
  const { root } = parseXmlTree(bytes, entry, name, limits);
  if (role !== 'footnote') return readBlocks(state, root, role);
  for (const note of childElements(root)) {
    // Separator lines are notes by form only.
    if (note.attributes['type'] === undefined || note.attributes['type'] === 'normal')
      readBlocks(state, note, role);
  }
}

function noteUnreadParts(state: DocxState, archive: ZipArchive): void {
  const { unread, notes, line, limits } = state.context;
  const count = (pattern: RegExp): number =>
    archive.names.filter((entry) => pattern.test(entry)).length;
  const say = (amount: number, why: string): void => {
    if (amount > 0) unread.push({ place: NOWHERE, raw: '', why: `${amount} ${why}` });
  };
  if (state.pictures > 0)
    unread.push({ place: NOWHERE, raw: '', why: picturesUnread(state.pictures) });
  say(count(/^word\/charts\/chart\d*\.xml$/), '个图表没有读取');
  say(count(/^word\/diagrams\/data\d*\.xml$/), '个智能图形中的文字没有读取');
  say(count(/^word\/embeddings\//), '个嵌入对象没有读取');
  if (archive.has('word/comments.xml')) notes.push('文中的批注没有列入正文。');
  if (line >= limits.lines) say(1, `处截断：行数超过上限 ${limits.lines}`);
}
