import type { FormCell, SelfEvaluation } from '@mingjian/engine';
import { cellKey, type FormGeometry, isTyped } from './form-geometry.ts';
import { enter } from './sheet-edit.ts';

/** What became of a pasted block: the sheet with what was understood, and each cell that was not, with its raw text. */
export type Pasted = Readonly<{
  sheet: SelfEvaluation;
  entered: number;
  refused: readonly Readonly<{ key: string; raw: string; message: string }>[];
}>;

/**
 * Lays a block over the form from a cell on: one pasted column per form cell to the right, one pasted row per form row down.
 * A merged neighbour counts once. A cell that is not typed (a score, a heading) takes nothing: equal text passes, other text is reported.
 */
export function pasteBlock(
  sheet: SelfEvaluation,
  geometry: FormGeometry,
  from: FormCell,
  block: readonly (readonly string[])[],
): Pasted {
  let next = sheet;
  let entered = 0;
  const refused: { key: string; raw: string; message: string }[] = [];
  let row = from.row;
  for (const line of block) {
    let column = from.column;
    for (const raw of line) {
      const cell = geometry.at(row, column);
      if (!cell) {
        if (raw.trim() !== '')
          refused.push({ key: '', raw, message: `“${raw.trim()}”落在表外，没有贴入。` });
        continue;
      }
      column = cell.column + cell.columnSpan;
      // A cell merged from above belongs to the row where it starts; the block's own copy of it is empty.
      if (cell.row !== row) continue;
      if (cell.path === null || !isTyped(cell)) {
        if (raw.trim() !== '' && raw.trim() !== cell.text.trim())
          refused.push({
            key: cellKey(cell),
            raw,
            message: `“${raw.trim()}”没有贴入：${cell.derived ? '这一格由计算得出，不填写' : '这一格是表格自己的字'}。`,
          });
        continue;
      }
      const result = enter(next, cell.path, raw);
      if (result.ok) {
        next = result.value;
        entered += 1;
      } else refused.push({ key: cell.path, raw, message: result.failure.message });
    }
    row += 1;
  }
  return { sheet: next, entered, refused };
}
