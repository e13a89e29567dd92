import { infer as inferRules, type InferResult } from '@mingjian/audit';
import { parseArguments } from '../arguments.ts';
import { type ExitCode, type Output, type Run, UsageError } from '../command.ts';
import { collectFiles, REPORT_EXTENSIONS } from '../reports/collect-files.ts';
import { readSheets, type SheetsRead } from '../reports/read-sheets.ts';
import { WORDS } from '../words.ts';

const { usage } = WORDS.infer;

/** A file and what it gave. */
type FileRead = Readonly<{ file: string; read: SheetsRead }>;

/** What is inferred from all sheets of these files together: the more scores, the fewer rules they leave possible. */
type Inferred = InferResult &
  Readonly<{
    /** Files in the order of their sheets. */
    documents: readonly Readonly<{ file: string; sheets: number }>[];
    /** Files that gave nothing; absent when every file gave sheets. */
    unread?: readonly Readonly<{ file: string; message: string }>[];
  }>;

function inferFrom(files: readonly FileRead[]): Inferred {
  const unread = files.flatMap(({ file, read }) =>
    read.ok ? [] : [{ file, message: read.failure }],
  );
  return {
    ...inferRules(files.flatMap(({ read }) => (read.ok ? read.value : []))),
    documents: files.flatMap(({ file, read }) =>
      read.ok ? [{ file, sheets: read.value.length }] : [],
    ),
    ...(unread.length > 0 ? { unread } : {}),
  };
}

function asText({ groups, unexplained }: InferResult): string {
  if (groups.length === 0 && unexplained.length === 0)
    return '文件里没有印出的得分（score），无从反推。请在每行指标里写上印出的得分。';
  return [
    ...groups.map(
      ({ rows, method, parameters, explains }) =>
        `${rows}：${method} ${JSON.stringify(parameters)}，解释 ${explains.length} 个得分`,
    ),
    ...unexplained.map(({ name, printed }) => `说不通：${name}，印 ${printed}`),
  ].join('\n');
}

/** One line for each file as it is read, inferred from that file alone. */
async function inferEach(files: readonly string[], output: Output): Promise<ExitCode> {
  let code: ExitCode = 0;
  await readSheets(files, output, (file, read) => {
    if (!read.ok) {
      output.error(read.failure);
      code = 2;
    }
    output.out(JSON.stringify(inferFrom([{ file, read }])));
  });
  return code;
}

/** `mingjian infer`: which scoring methods reproduce the printed scores, and which rows none explains. Exit code 2 when a file gave nothing. */
export const infer: Run = async (args, output) => {
  const { values, positionals } = parseArguments(
    args,
    { json: { type: 'boolean' }, jsonl: { type: 'boolean' } },
    usage,
  );
  if (values.json && values.jsonl) throw new UsageError('--json 和 --jsonl 只能用一个。');
  const files = await collectFiles(positionals, new Set(['.json', ...REPORT_EXTENSIONS]));
  if (values.jsonl) return inferEach(files, output);
  const done: FileRead[] = [];
  await readSheets(files, output, (file, read, index) => void (done[index] = { file, read }));
  const result = inferFrom(done);
  for (const { message } of result.unread ?? []) output.error(message);
  if (result.documents.length === 0) return 2;
  output.out(values.json ? JSON.stringify(result, null, 1) : asText(result));
  return result.unread ? 2 : 0;
};
