import type { BookModel } from '@mingjian/engine';
import { bookWorksheet } from './book-worksheet.ts';
import { packageWorkbook } from './package-workbook.ts';
import type { Worksheet } from './workbook.ts';

/**
 * Writes the book as XLSX, one worksheet a part. Texts are text cells whatever they begin with ("=18万元" is no formula);
 * figures are numbers that show exactly the digits they were given. `extra` worksheets follow.
 */
export function writeXlsx(book: BookModel, extra: readonly Worksheet[] = []): Uint8Array {
  return packageWorkbook([...book.parts.map((part) => bookWorksheet(part, book)), ...extra]);
}
