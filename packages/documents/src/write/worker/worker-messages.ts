import type {
  ExportData,
  ExportFormat,
  ExportKind,
  ExportProgress,
  ExportedFile,
} from './export-job.ts';

/** What the main thread asks; plain data only, it is cloned. */
export type WorkerRequest = Readonly<{
  id: number;
  kind: ExportKind;
  data: ExportData[ExportKind];
  format: ExportFormat;
}>;

/** What the worker answers. */
export type WorkerReply =
  | Readonly<{ id: number; type: 'progress'; progress: ExportProgress }>
  | Readonly<{ id: number; type: 'done'; file: ExportedFile }>
  | Readonly<{ id: number; type: 'failed'; message: string }>;
