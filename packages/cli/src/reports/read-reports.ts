import { createReaderPool } from '@mingjian/documents/worker';
import type { RecognisedDocument } from '@mingjian/engine';
import type { Output } from '../command.ts';
import { fileBytes } from './file-bytes.ts';
import { threadsFor, workOnFiles } from './work-on-files.ts';

/** A report as read, or the sentence why it could not be. */
export type ReportRead = Readonly<
  { file: string } & ({ document: RecognisedDocument } | { message: string })
>;

/** Reads files in worker threads, as many at once as there are cores; progress goes to standard error. */
export async function readReports(
  files: readonly string[],
  output: Output,
  onRead: (read: ReportRead, index: number) => Promise<void> | void,
): Promise<void> {
  const onDefect = (stack: string): void => output.error(stack);
  const pool = createReaderPool({ threads: threadsFor(files), onDefect });
  const readOne = async (file: string): Promise<ReportRead> => {
    const bytes = await fileBytes(file);
    if (!bytes.ok) return { file, message: bytes.failure };
    const read = await pool.readDocument(bytes.value, file);
    return read.ok
      ? { file, document: read.value }
      : { file, message: `${file}：${read.failure.message}` };
  };
  try {
    await workOnFiles(files, '读', output, async (file, index) =>
      onRead(await readOne(file), index),
    );
  } finally {
    await pool.close();
  }
}
