import type { BookModel } from '@mingjian/engine';
import { coverTable } from '../layout/span-map.ts';

/** The first table of a book as plain rows: a merged cell stands in its first position, the rest stays empty. */
export function bookRows(book: BookModel): readonly (readonly string[])[] {
  const table = book.parts.flatMap((part) => part.blocks).find((block) => block.kind === 'table');
  if (!table) return [];
  return coverTable(table).rows.map((cells) => {
    const row = Array.from({ length: table.columns.length }, () => '');
    for (const cell of cells) row[cell.column] = cell.text;
    return row;
  });
}
