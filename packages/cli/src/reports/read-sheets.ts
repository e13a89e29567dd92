import { extname } from 'node:path';
import { createReaderPool } from '@mingjian/documents/worker';
import { fail, ok, type Result, type SelfEvaluation } from '@mingjian/engine';
import { type Output, UsageError } from '../command.ts';
import { readJson } from '../json-input.ts';
import { parseSelfEvaluations } from '../self-evaluation-input.ts';
import { REPORT_EXTENSIONS } from './collect-files.ts';
import { fileBytes } from './file-bytes.ts';
import { threadsFor, workOnFiles } from './work-on-files.ts';

/** The self-evaluations of a file, with their printed scores, or the sentence why there are none. */
export type SheetsRead = Result<readonly SelfEvaluation[], string>;

/** A file of the interchange format; what is passed over in it is said on standard error. */
async function fromJson(file: string, output: Output): Promise<SheetsRead> {
  try {
    const { sheets, warnings } = parseSelfEvaluations(await readJson(file), file);
    for (const warning of warnings) output.error(warning);
    return ok(sheets);
  } catch (error) {
    if (error instanceof UsageError) return fail(error.message);
    throw error;
  }
}

const isReport = (file: string): boolean => REPORT_EXTENSIONS.has(extname(file).toLowerCase());

/** Self-evaluations from interchange files and from the forms in reports, which are read in worker threads. */
export async function readSheets(
  files: readonly string[],
  output: Output,
  onRead: (file: string, read: SheetsRead, index: number) => void,
): Promise<void> {
  const onDefect = (stack: string): void => output.error(stack);
  const pool = createReaderPool({ threads: threadsFor(files), onDefect });
  const fromReport = async (file: string): Promise<SheetsRead> => {
    const bytes = await fileBytes(file);
    if (!bytes.ok) return bytes;
    const read = await pool.readDocument(bytes.value, file);
    if (!read.ok) return fail(`${file}：${read.failure.message}`);
    const sheets = read.value.selfEvaluations.map(({ sheet }) => sheet);
    return sheets.length > 0
      ? ok(sheets)
      : fail(`${file}：没有认出项目支出绩效自评表。请给出带自评表的文件。`);
  };
  try {
    await workOnFiles(files, '读', output, async (file, index) =>
      onRead(file, await (isReport(file) ? fromReport(file) : fromJson(file, output)), index),
    );
  } finally {
    await pool.close();
  }
}
