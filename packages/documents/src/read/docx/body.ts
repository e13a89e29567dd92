import type { LineRole } from '@mingjian/engine';
import type { XmlElement } from '../xml/xml-tree.ts';
import { type DocxState, noteHidden, pushLines } from './docx-state.ts';
import { readParagraph } from './paragraph.ts';
import { readTable, unwrapped } from './table.ts';

/** Reads block content (body, text box, footnote, header) in order into the document's blocks. */
export function readBlocks(state: DocxState, container: XmlElement, role: LineRole | null): void {
  let carried = '';
  for (const child of unwrapped(container)) {
    if (child.name === 'w:tbl') {
      if (carried !== '') pushLines(state, carried, role);
      carried = '';
      readTableWithInserts(state, child, role === 'text-box');
    } else if (child.name === 'w:p') {
      const paragraph = readParagraph(state, child);
      const text = carried + paragraph.text;
      carried = '';
      if (paragraph.joinsNext) carried = text;
      // A break before the first character puts the whole paragraph on the new page.
      const leading = paragraph.inline.breaks.filter((offset) => offset === 0).length;
      if (state.page !== null) state.page += leading;
      if (!paragraph.joinsNext)
        pushLines(state, text, role ?? (paragraph.heading ? 'heading' : null));
      if (state.page !== null) state.page += paragraph.inline.breaks.length - leading;
      noteHidden(state, paragraph.inline.hidden);
      for (const box of paragraph.inline.boxes) readBlocks(state, box, 'text-box');
    } else if (child.name === 'w:altChunk') {
      state.context.unread.push({
        place: { line: state.context.line, page: state.page, cell: null },
        raw: '',
        why: '此处嵌入了另一份文件，没有读取',
      });
    }
  }
  if (carried !== '') pushLines(state, carried, role);
}

function readTableWithInserts(state: DocxState, table: XmlElement, nested: boolean): void {
  const inserts = readTable(state, table, nested);
  for (const inner of inserts.nested) readTableWithInserts(state, inner, true);
  for (const box of inserts.boxes) readBlocks(state, box, 'text-box');
}
