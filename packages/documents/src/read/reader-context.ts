import type { Place, RawBlock, RawDocument } from '@mingjian/engine';
import { DEFAULT_LIMITS, type ReadLimits } from './limits.ts';

/** What a caller may set when reading a file. */
export type ReadOptions = Readonly<{
  limits?: Partial<ReadLimits>;
  /** Stops a long read between pages. */
  signal?: AbortSignal;
  /** Called with pages done and pages in all. */
  onProgress?: (done: number, all: number) => void;
  /**
   * Folder URL (or path in Node) that holds pdf.js's `cmaps/` and `standard_fonts/`, ending in "/".
   * Node finds its own copy; a browser is told where its server keeps them.
   */
  pdfAssets?: string;
}>;

/** One read in progress: limits, the file's name for sentences, and what has been collected so far. */
export type ReaderContext = {
  readonly name: string;
  readonly limits: ReadLimits;
  readonly blocks: RawBlock[];
  readonly unread: { place: Place; raw: string; why: string }[];
  readonly notes: string[];
  /** Running line number over the document: lines of text and rows of grids in reading order. */
  line: number;
  cells: number;
};

/** Starts a read with the default limits where the caller sets none. */
export const startReading = (name: string, options: ReadOptions = {}): ReaderContext => ({
  name,
  limits: { ...DEFAULT_LIMITS, ...options.limits },
  blocks: [],
  unread: [],
  notes: [],
  line: 0,
  cells: 0,
});

/** So many places are named one by one; a file that fails in more is broken as a whole. */
const NAMED_UNREAD = 2_000;

function boundedUnread(context: ReaderContext): RawDocument['unread'] {
  const { unread } = context;
  if (unread.length <= NAMED_UNREAD) return unread;
  const rest = unread.length - NAMED_UNREAD;
  const why = `另有 ${rest} 处没有读取，不逐一列出`;
  return [...unread.slice(0, NAMED_UNREAD), { place: NOWHERE, raw: '', why }];
}

/** Ends a read. */
export const finishReading = (
  context: ReaderContext,
  format: RawDocument['format'],
  pages: number | null,
): RawDocument => ({
  format,
  blocks: context.blocks,
  unread: boundedUnread(context),
  pages,
  ...(context.notes.length > 0 ? { notes: context.notes } : {}),
});

/** A place that names nothing more than the document. */
export const NOWHERE: Place = { line: null, page: null, cell: null };
