import type { BookModel } from '@mingjian/engine';
import type {
  ExportData,
  ExportFormat,
  ExportKind,
  ExportProgress,
  ExportedFile,
} from './worker/export-job.ts';
import { typeset } from './worker/typesetter.ts';

/**
 * Makes one file of any kind in a worker thread, so that the server goes on answering.
 * Aborting stops the work in the middle and rejects with the signal's reason.
 */
export function exportBook<Kind extends ExportKind>(
  kind: Kind,
  data: ExportData[Kind],
  format: ExportFormat,
  onProgress?: (progress: ExportProgress) => void,
  signal?: AbortSignal,
): Promise<ExportedFile> {
  return typeset({ kind, data, format }, onProgress ?? null, signal ?? null);
}

/** Typesets a book as PDF in the worker. */
export async function writePdf(book: BookModel): Promise<Uint8Array> {
  return (await exportBook('book', book, 'pdf')).bytes;
}
