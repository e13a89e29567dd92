import type { ExportFormat } from '@mingjian/documents/write';
import type { ReportKind, ReportRequest } from '@mingjian/server/report';
import { parseArguments, refuseExtra } from '../arguments.ts';
import { type Run, UsageError } from '../command.ts';
import { databaseOptions } from '../database-options.ts';
import { WORDS } from '../words.ts';

const { usage } = WORDS.report;

/** The report kinds of the command line, with the words that `--list` prints. */
const KINDS: Readonly<Record<ReportKind, string>> = {
  'self-evaluation': '项目支出绩效自评表，--project 取一个项目，不写取全部',
  summary: '绩效评价信息汇总表',
};
const FORMATS: readonly ExportFormat[] = ['pdf', 'docx', 'xlsx', 'html', 'json'];

type Options = Readonly<
  Partial<Record<'demo' | 'department' | 'year' | 'project' | 'format' | 'output' | 'data', string>>
>;

/** `mingjian report`: one report of a year in the data directory, or of a demonstration year without any database. */
export const report: Run = async (args, output) => {
  const { values, positionals } = parseArguments(
    args,
    {
      list: { type: 'boolean' },
      demo: { type: 'string' },
      department: { type: 'string' },
      year: { type: 'string' },
      project: { type: 'string' },
      format: { type: 'string' },
      output: { type: 'string', short: 'o' },
      data: { type: 'string' },
    },
    usage,
  );
  if (values.list) {
    for (const [kind, words] of Object.entries(KINDS)) output.out(`${kind}\t${words}`);
    return 0;
  }
  const { file, ...request } = requestOf(positionals, values);
  const { writeReport } = await import('@mingjian/server/report');
  const { missingGlyphs } = await writeReport(request, file);
  if (missingGlyphs.length > 0)
    output.error(`这些字没有字形，印出来是空的：${missingGlyphs.join('、')}`);
  return 0;
};

/** Everything that is wrong with the options is said before anything is opened. */
function requestOf(
  positionals: readonly string[],
  values: Options,
): ReportRequest & Readonly<{ file: string }> {
  const [kind = '', ...rest] = positionals;
  if (!isKind(kind))
    throw new UsageError(`没有“${kind}”这种报表。可用：${Object.keys(KINDS).join('、')}。`);
  refuseExtra(rest, usage);
  const of = sourceOf(values);
  const file = values.output;
  const format = FORMATS.find((known) => known === (values.format ?? extensionOf(file)));
  if (!format) throw new UsageError(unknownFormat(values.format, file));
  if (file === undefined) throw new UsageError(`请用 -o 指定要写的文件。用法：mingjian ${usage}`);
  return { kind, of, format, project: values.project, file };
}

/** What is wrong with the format: of the option where it was given, else of the file's ending. */
function unknownFormat(given: string | undefined, file: string | undefined): string {
  const known = FORMATS.join('、');
  if (given !== undefined) return `--format 应为 ${known}，收到“${given}”。`;
  if (file === undefined) return `请用 -o 指定要写的文件。用法：mingjian ${usage}`;
  const ending = extensionOf(file);
  return `${ending === '' ? `“${file}”没有扩展名` : `不会写“.${ending}”文件`}；-o 的扩展名应为 ${known} 之一，或用 --format 指定格式。`;
}

const isKind = (kind: string): kind is ReportKind => Object.hasOwn(KINDS, kind);

const extensionOf = (file: string | undefined): string =>
  /\.([a-z\d]+)$/iu.exec(file ?? '')?.[1]?.toLowerCase() ?? '';

function sourceOf({ demo, department, year, data }: Options): ReportRequest['of'] {
  if (demo !== undefined) {
    if (department !== undefined || year !== undefined)
      throw new UsageError('--demo 已经指明单位和年度，不能再写 --department 或 --year。');
    return { demo };
  }
  if (year === undefined)
    throw new UsageError(
      '请用 --year 指定年度（单位多于一个时再用 --department），或用 --demo 指定示例年度。',
    );
  if (!/^\d{4}$/u.test(year)) throw new UsageError(`--year 应为四位年份，收到“${year}”。`);
  return { ...databaseOptions(data), department, year: Number(year) };
}
