/**
 * What a writer takes: parts with headings, paragraphs and tables with spans. One writer per format (pdf, docx, xlsx, html, json).
 * Text is already formatted; the writer never computes. @term 书稿
 */
export type BookModel = Readonly<{
  title: string;
  language: 'zh-CN';
  page: Readonly<{ size: 'A4'; orientation: 'portrait' | 'landscape' }>;
  /** Printed at the foot beside 第 x 页 共 y 页. */
  footer: string | null;
  parts: readonly BookPart[];
}>;

/** A part starts on a new page when `pageBreak`; xlsx writes one sheet per part, named `name`. */
export type BookPart = Readonly<{ name: string; pageBreak: boolean; blocks: readonly BookBlock[] }>;

export type BookBlock =
  | Readonly<{
      kind: 'title' | 'subtitle' | 'heading' | 'paragraph' | 'note';
      text: string;
      align?: 'left' | 'center' | 'right';
    }>
  | BookTable;

/** A table as an explicit span map. Covered positions are not listed. @term 表格 */
export type BookTable = Readonly<{
  kind: 'table';
  /** Relative column widths. */
  columns: readonly number[];
  headRows: number;
  /** A head row in the middle (the indicators' head under the money rows) that is set again at the top of a following page. */
  repeatRow?: number;
  /** Rows that must stay with the row before (总分 never stands alone). */
  keepWithPrevious: readonly number[];
  rows: number;
  cells: readonly BookCell[];
}>;

export type BookCell = Readonly<{
  row: number;
  column: number;
  rowSpan: number;
  columnSpan: number;
  text: string;
  role: 'head' | 'label' | 'text' | 'number' | 'total';
  align: 'left' | 'center' | 'right';
  /** Set top to bottom, one character a line (绩效指标). */
  vertical?: boolean;
  bold?: boolean;
}>;
