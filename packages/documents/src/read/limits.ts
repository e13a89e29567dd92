/**
 * What a reader may spend on one file. The defaults pass every real report we know by a factor of ten and more,
 * and stop a hostile file within a second or two. @term 读取上限
 */
export type ReadLimits = Readonly<{
  /** Bytes of the file itself. */
  fileBytes: number;
  /** Entries in a zip container. */
  zipEntries: number;
  /** Bytes of one entry after inflation. */
  entryBytes: number;
  /** Bytes of all entries read, after inflation. */
  totalBytes: number;
  /** Inflated ÷ compressed of one entry, looked at once it passes `ratioFloorBytes`. */
  inflateRatio: number;
  ratioFloorBytes: number;
  xmlDepth: number;
  /** Elements and attributes of one XML part. */
  xmlTokens: number;
  /** Cells of one document over all grids. */
  cells: number;
  gridRows: number;
  /** More filled rows than this in one worksheet or CSV, and the file is refused as soon as they are met. */
  refuseRows: number;
  gridColumns: number;
  /** rows × columns of one grid: consumers may lay a grid out in full. */
  gridArea: number;
  lines: number;
  lineCharacters: number;
  pages: number;
  /** Drawing operations and glyphs of one PDF page. */
  pageOperations: number;
  /** Wall clock for a PDF, checked between pages: so much, and so much more for each of its pages. */
  milliseconds: number;
  millisecondsPerPage: number;
}>;

/** Limits for a document a person uploads. */
export const DEFAULT_LIMITS: ReadLimits = {
  fileBytes: 100 * 1024 * 1024,
  zipEntries: 4096,
  entryBytes: 128 * 1024 * 1024,
  totalBytes: 256 * 1024 * 1024,
  inflateRatio: 200,
  ratioFloorBytes: 4 * 1024 * 1024,
  xmlDepth: 256,
  xmlTokens: 6_000_000,
  cells: 2_000_000,
  gridRows: 200_000,
  refuseRows: Number.POSITIVE_INFINITY,
  gridColumns: 1_000,
  gridArea: 8_000_000,
  lines: 500_000,
  lineCharacters: 200_000,
  pages: 500,
  pageOperations: 400_000,
  milliseconds: 20_000,
  millisecondsPerPage: 200,
};
