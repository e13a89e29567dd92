import type { PersonalSpan, RawDocument } from '@mingjian/engine';

import { halfWidth } from '../prose/half-width.ts';
import { detectPersonal } from './detect-personal.ts';

/** Cover lines that the submitted version must carry: 单位负责人, 填报人, 联系电话. */
const COVER =
  /^\s*(?:单位|部门|项目)?\s*(?:负\s*责\s*人|填\s*报\s*人|填\s*表\s*人|经\s*办\s*人|联\s*系\s*人|制\s*表\s*人|审\s*核\s*人|联\s*系\s*电\s*话|联系方式|电\s*话|手\s*机)\s*(?:\([^)]*\))?\s*:/u;

/** Personal data of a document with places. Grid cells are looked at too: a form's head asks for a name and a telephone. */
export function personalSpans(raw: RawDocument): readonly PersonalSpan[] {
  const spans: PersonalSpan[] = [];
  for (const block of raw.blocks) {
    if (block.kind === 'line') {
      const line = halfWidth(block.text);
      const requiredByForm = COVER.test(line) && line.length <= 60;
      for (const mark of detectPersonal(line)) {
        spans.push({ ...mark, place: block.place, requiredByForm });
      }
      continue;
    }
    for (const cell of block.cells) {
      for (const mark of detectPersonal(halfWidth(cell.text))) {
        spans.push({ ...mark, place: cell.place, requiredByForm: false });
      }
    }
  }
  return spans;
}
