import type { AuditedDocument } from '@mingjian/audit';
import { createThreadPool } from '@mingjian/documents/worker';
import type { Result } from '@mingjian/engine';
import type { Output } from '../command.ts';
import { fileBytes } from './file-bytes.ts';
import { threadsFor, workOnFiles } from './work-on-files.ts';

/** Reading and checking together, of a report that is no longer than real ones are. */
const MILLISECONDS = 40_000;

export type AuditReportOptions = Readonly<{
  /** The rules by which the forms were scored; null where they are not known. */
  pack?: string | null;
  milliseconds?: number;
}>;

/** Reads and audits files in worker threads, each file with a limit on time and memory; progress goes to standard error. */
export async function auditReports(
  files: readonly string[],
  output: Output,
  onAudited: (file: string, audited: Result<AuditedDocument, string>, index: number) => void,
  { pack = null, milliseconds = MILLISECONDS }: AuditReportOptions = {},
): Promise<void> {
  const pool = createThreadPool(new URL('./audit-worker.ts', import.meta.url), {
    data: pack,
    threads: threadsFor(files),
    milliseconds,
    onDefect: (stack) => output.error(stack),
  });
  const auditOne = async (file: string): Promise<Result<AuditedDocument, string>> => {
    const bytes = await fileBytes(file);
    if (!bytes.ok) return bytes;
    const audited = await pool.run('audit', bytes.value, file);
    return audited.ok
      ? // What the script answers.
        { ok: true, value: audited.value as AuditedDocument }
      : { ok: false, failure: `${file}：${audited.failure.message}` };
  };
  try {
    await workOnFiles(files, '核对', output, async (file, index) =>
      onAudited(file, await auditOne(file), index),
    );
  } finally {
    await pool.close();
  }
}
