import type { ReadSelfEvaluation, RecognisedDocument } from '@mingjian/engine';
import { parseArguments } from '../arguments.ts';
import { type Run, type ExitCode, UsageError } from '../command.ts';
import { collectFiles } from '../reports/collect-files.ts';
import { readReports, type ReportRead } from '../reports/read-reports.ts';
import { WORDS } from '../words.ts';

const { usage } = WORDS.read;

/** A form as the interchange format has it, with the facts its figures are. */
const selfEvaluation = ({ sheet, facts, place }: ReadSelfEvaluation) => ({
  ...sheet,
  facts,
  place,
});

const asJson = (file: string, document: RecognisedDocument) => ({
  contract: '1',
  file,
  ...document,
  selfEvaluations: document.selfEvaluations.map(selfEvaluation),
});

function asText(
  file: string,
  { document, tables, selfEvaluations, facts, unread }: RecognisedDocument,
): string {
  return [
    `${file}：${document.department ?? '单位未写明'}　${document.year ?? '年度未写明'}　${facts.length} 个数`,
    ...tables.map((table) => `  表　${table.code ?? ''} ${table.title}（${table.rows.length} 行）`),
    ...selfEvaluations.map(
      ({ sheet }) => `  自评表　${sheet.project}（${sheet.indicators.length} 行指标）`,
    ),
    ...unread.map((part) => `  未读　${part.why}`),
  ].join('\n');
}

/** `mingjian read`: everything recognised in a report, each with its place. */
export const read: Run = async (args, output) => {
  const { values, positionals } = parseArguments(
    args,
    { json: { type: 'boolean' }, jsonl: { type: 'boolean' } },
    usage,
  );
  if (values.json && values.jsonl) throw new UsageError('--json 和 --jsonl 只能用一个。');
  const files = await collectFiles(positionals);
  if (values.json && files.length > 1)
    throw new UsageError(
      `--json 一次读一个文件，这里有 ${files.length} 个。多个文件请用 --jsonl。`,
    );
  const results: ReportRead[] = [];
  await readReports(files, output, (one, index) => {
    results[index] = one;
    if (values.jsonl && 'document' in one)
      output.out(JSON.stringify(asJson(one.file, one.document)));
  });
  let code: ExitCode = 0;
  for (const one of results) {
    if ('message' in one) {
      output.error(one.message);
      code = 2;
    } else if (values.json) output.out(JSON.stringify(asJson(one.file, one.document), null, 1));
    else if (!values.jsonl) output.out(asText(one.file, one.document));
  }
  return code;
};
