/** Reading documents in the browser or in Node: bytes in, text and grids with places out. */
export { type ReadFailure } from './failure.ts';
export { gridLookup, gridTexts, type RawGrid } from './grid/grid-lookup.ts';
export { cellAddress, columnLetters, parseCellAddress } from './grid/cell-address.ts';
export { DEFAULT_LIMITS, type ReadLimits } from './limits.ts';
export { readContainer } from './read-container.ts';
export { readDocument, recogniseRaw } from './read-document.ts';
export { recognise, type RecogniseOptions } from './recognise/recognise.ts';
export type { ReadOptions } from './reader-context.ts';
export type { ReadFailureCode } from './text/zh.ts';
export { restoreCompatibility } from './pdf/compatibility.ts';
export { unescapeCsvCell } from './text/read-csv.ts';
export * from './sheets/index.ts';
