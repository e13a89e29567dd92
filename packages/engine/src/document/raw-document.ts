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
}>;

/** One block in reading order: a line of text or a grid with spans. */
export type RawBlock =
  | Readonly<{ kind: 'line'; text: string; place: Place }>
  | Readonly<{
      kind: 'grid';
      /** Sheet name, or null. */
      name: string | null;
      rows: number;
      columns: number;
      cells: readonly GridCell[];
      hiddenRows: readonly number[];
      hiddenColumns: readonly number[];
      place: Place;
    }>;

/** Text and grids of a file with places: what the container readers (txt, csv, docx, xlsx, pdf) all return. @term 原始文档 */
export type RawDocument = Readonly<{
  format: 'txt' | 'csv' | 'docx' | 'xlsx' | 'pdf';
  blocks: readonly RawBlock[];
  unread: readonly Readonly<{ place: Place; raw: string; why: string }>[];
  pages: number | null;
}>;
