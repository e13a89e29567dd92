import type { Place } from '@mingjian/engine';
import type { LineRole } from '@mingjian/engine';
import type { ReaderContext } from '../reader-context.ts';
import type { Numbering } from './numbering.ts';
import type { ParagraphStyle } from './styles.ts';

/** A DOCX read in progress. */
export type DocxState = {
  readonly context: ReaderContext;
  readonly numbering: Numbering;
  readonly styleOf: (styleId: string) => ParagraphStyle;
  /** 1-based page, or null when the file has no rendered page breaks. */
  page: number | null;
  tables: number;
  pictures: number;
};

/** Adds one line of text; a paragraph with manual line breaks gives several. */
export function pushLines(state: DocxState, text: string, role: LineRole | null): void {
  for (const line of text.split('\n')) {
    const { context } = state;
    if (context.line >= context.limits.lines) return;
    context.line += 1;
    const place: Place = { line: context.line, page: state.page, cell: null };
    context.blocks.push({ kind: 'line', text: line, place, ...(role === null ? {} : { role }) });
  }
}

/** Names text that a print of the document does not show. */
export function noteHidden(state: DocxState, hidden: string): void {
  if (hidden.trim() === '') return;
  state.context.unread.push({
    place: { line: state.context.line, page: state.page, cell: null },
    raw: hidden.slice(0, 200),
    why: '隐藏文字，打印时看不到，没有列入正文',
  });
}
