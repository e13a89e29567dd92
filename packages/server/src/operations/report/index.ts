export { type ReportKind, type ReportRequest, makeReport } from './make-report.ts';
