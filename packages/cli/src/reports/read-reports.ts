import { readFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { createReaderPool } from '@mingjian/documents/worker';
import type { RecognisedDocument } from '@mingjian/engine';
import type { Output } from '../command.ts';

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
  const threads = Math.min(files.length, availableParallelism(), 8);
  const pool = createReaderPool({ threads, onDefect: (stack) => output.error(stack) });
  let next = 0;
  let done = 0;
  const readOne = async (file: string): Promise<ReportRead> => {
    const bytes = await readFile(file).catch(() => null);
    if (bytes === null) return { file, message: `读不到文件 ${file}。请检查路径和权限。` };
    const read = await pool.readDocument(bytes, file);
    return read.ok
      ? { file, document: read.value }
      : { file, message: `${file}：${read.failure.message}` };
  };
  const work = async (): Promise<void> => {
    for (let index = next++; index < files.length; index = next++) {
      await onRead(await readOne(files[index]!), index);
      done += 1;
      if (files.length > 1) output.error(`已读 ${done} / ${files.length} 份`);
    }
  };
  try {
    await Promise.all(Array.from({ length: threads }, work));
  } finally {
    await pool.close();
  }
}
