export { type AuditInput, type AuditOptions, audit } from './audit.ts';
export { buildRelations } from './build-relations.ts';
export { type SolverSource, loadSolver } from './system/solver.ts';
