import type { Place } from './recognised-document.ts';

/** A cell of a container's grid before anything is recognised. Covered cells of a merge are not listed. @term 网格单元 */
export type GridCell = Readonly<{
  row: number;
  column: number;
  rowSpan: number;
  columnSpan: number;
  text: string;
  place: Place;
  /** Formula text without "=", when the workbook has one; the cached result is `text`. */
  formula: string | null;
  /** The decimal the workbook stores, where the number format prints something else: "0.8456" under "84.56%". */
  stored?: string;
}>;

/** Which part of the page a line belongs to; a line without a role is body text. @term 行的角色 */
export type LineRole = 'header' | 'footer' | 'page-number' | 'footnote' | 'text-box' | 'heading';

/** One block in reading order: a line of text or a grid with spans. */
export type RawBlock =
  | Readonly<{ kind: 'line'; text: string; place: Place; role?: LineRole }>
  | Readonly<{
      kind: 'grid';
      /** Sheet name, or null. */
      name: string | null;
      rows: number;
      columns: number;
      /** Row by row, left to right; sparse: a position that no cell covers is empty. */
      cells: readonly GridCell[];
      hiddenRows: readonly number[];
      hiddenColumns: readonly number[];
      place: Place;
      /** The whole sheet is hidden in the workbook. */
      hidden?: boolean;
      /** The grid stands inside a cell of another grid, or in a text box. */
      nested?: boolean;
    }>;

/** Text and grids of a file with places: what the container readers (txt, csv, docx, xlsx, pdf, html, json) all return. @term 原始文档 */
export type RawDocument = Readonly<{
  format: 'txt' | 'csv' | 'docx' | 'xlsx' | 'pdf' | 'html' | 'json';
  blocks: readonly RawBlock[];
  unread: readonly Readonly<{ place: Place; raw: string; why: string }>[];
  pages: number | null;
  /** What a person should know of how it was read: hidden sheets, the encoding, a name that does not fit the content. */
  notes?: readonly string[];
}>;
