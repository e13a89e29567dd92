export { type ReportKind, type ReportRequest, writeReport } from './write-report.ts';
