export { type AuditInput, type AuditOptions, audit } from './audit.ts';
export { crossDocumentFindings } from './cross-document.ts';
export { type AuditedDocument, joinResults } from './join-results.ts';
export { checkSheet, sheetDocument } from './sheet-document.ts';
export { type SolverSource, loadSolver } from './system/solver.ts';
export { infer } from './infer/infer.ts';
export type {
  InferGroup,
  InferReading,
  InferResult,
  InputEvidence,
  RestoredTotal,
} from './infer/infer-result.ts';
