import { describe, expect, it } from 'vitest';
import { notesOf } from '../testing/notes.ts';
import { indicator } from '../testing/sheets.ts';

describe('指标重复 duplicate-rows', () => {
  it('同级同名的第二行，空白不算区别', () => {
    const found = notesOf('ROW_DUPLICATE', {
      indicators: [indicator(), indicator({ name: '完成 数量' })],
    });
    expect(found.map((note) => [note.at, note.message])).toEqual([
      ['indicators.1.name', '“完成 数量”与第 1 行是同一个指标，分值会算两次。请删去一行或改名。'],
    ]);
  });
  it('别的二级指标下同名，不说', () =>
    expect(
      notesOf('ROW_DUPLICATE', { indicators: [indicator(), indicator({ level2: '质量指标' })] }),
    ).toEqual([]));
});
