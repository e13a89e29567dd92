import type { RecognisedDocument, RecognisedRow, RecognisedTable } from '@mingjian/engine';

const EXCERPT = /摘录|节选/u;
const ELLIPSIS = /^(?:[.．]{3,}|[…⋯]+|略)$/u;

/** Whether the table says itself that it leaves rows out: a row of ……, 摘录 in its title. @term 省略行 */
export const isAbridged = ({ title, grid }: RecognisedTable): boolean =>
  EXCERPT.test(title) || grid.some((row) => row.some((cell) => ELLIPSIS.test(cell.text.trim())));

/** Whether the print reaches the end of the rows that a total adds up: the total stands below them and none is left out. */
export const endsWith = (
  table: RecognisedTable,
  total: RecognisedRow,
  parts: readonly RecognisedRow[],
): boolean =>
  !isAbridged(table) && parts.every((row) => table.rows.indexOf(row) < table.rows.indexOf(total));

const HIDDEN =
  /(?:涉密|部分|其[他它余])[^，,。；;]{0,12}(?:不予公开|未予?公开|不公开|未[^，,。；;]{0,6}列示|未列出)/u;

/** Whether the document says that its lists leave something out: 涉密项目不予公开. @term 未列示 */
export const hidesRows = ({ lines }: RecognisedDocument): boolean =>
  lines.some(({ text }) => HIDDEN.test(text));
