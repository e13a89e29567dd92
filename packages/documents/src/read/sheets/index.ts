/** Import of self-evaluations: JSON, workbooks, CSV and pasted blocks become a preview; nothing is saved here. */
export { readSheetsFromJson } from './from-json.ts';
export { type CellCorrection, correctCells } from './correct-cells.ts';
export { readSheetsFromWorkbook } from './from-workbook.ts';
export {
  type ImportHeading,
  type ImportOptions,
  type ImportPreview,
  type ImportProblem,
  isImportable,
} from './import-preview.ts';
export { fieldTitle, IMPORT_FIELDS, type ImportField } from './import-fields.ts';
export { normaliseLabel } from './normalise-label.ts';
export type { ImportProblemCode } from './problem-text.ts';
export { canonicalSheet } from './canonical-sheet.ts';
export { findJsonFault } from './json-fault.ts';
export { type PasteRow, pasteBlock, readPasteBlock } from './paste-block.ts';
export { indicatorPasteBlock } from './paste-rows.ts';
export { escapeCsvText, unescapeCsvText } from './csv-escape.ts';
