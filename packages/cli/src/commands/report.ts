import { writeFile } from 'node:fs/promises';
import { demoYear, demoYears, type DemoYear } from '@mingjian/demo';
import {
  closeTypesetter,
  exportBook,
  type ExportedFile,
  type ExportFormat,
} from '@mingjian/documents/write';
import {
  type CompiledPack,
  exact,
  formatTrimmed,
  layoutSelfEvaluationForm,
  type SelfEvaluation,
  scoreSheet,
} from '@mingjian/engine';
import { loadPack } from '@mingjian/packs';
import { parseArguments } from '../arguments.ts';
import { type Command, UsageError } from '../command.ts';

const usage =
  'report KIND --demo NAME [--project N] --format pdf|docx|xlsx|html|json -o FILE | report --list';

/** The report kinds of the command line, with the words that `--list` prints. */
const KINDS: Readonly<Record<string, string>> = {
  'self-evaluation': '项目支出绩效自评表，--project 取第几张，不写取全部',
  summary: '绩效评价信息汇总表',
};
const FORMATS: readonly ExportFormat[] = ['pdf', 'docx', 'xlsx', 'html', 'json'];

/** The form of a pack that has none of its own is the national one. */
const formPack = (pack: CompiledPack): CompiledPack =>
  pack.sheet === null ? loadPack('national-2021') : pack;

function selfEvaluations(year: DemoYear, sheets: readonly SelfEvaluation[], format: ExportFormat) {
  const own = loadPack(year.pack);
  const title = `${year.department} ${year.year} 年度项目支出绩效自评表`;
  const laidOut = sheets.map((sheet) => ({
    sheet,
    layout: layoutSelfEvaluationForm(
      sheet,
      own.sheet === null ? null : scoreSheet(sheet, own),
      formPack(own),
    ),
  }));
  return exportBook('self-evaluation', { title, sheets: laidOut, footer: null }, format);
}

function summary(year: DemoYear, format: ExportFormat): Promise<ExportedFile> {
  if (year.sheets.length === 0)
    throw new UsageError(`示例 ${year.id} 没有项目，没有可以汇总的内容。`);
  const pack = loadPack(year.pack);
  const rows = year.sheets.map((sheet) => {
    const row = sheet.funds.rows[0];
    const scored = pack.sheet === null ? null : scoreSheet(sheet, pack);
    return {
      unitName: sheet.implementer ?? sheet.department,
      project: sheet.project,
      budget: row?.fullYearBudget ?? null,
      executed: row?.executed ?? null,
      conclusion:
        scored?.total == null
          ? sheet.goals.actual
          : `${formatTrimmed(exact(scored.total), 2)} 分，${scored.grade ?? '未定等级'}`,
      remark: sheet.state === 'cancelled' ? '取消' : null,
    };
  });
  return exportBook(
    'summary',
    {
      title: `${year.year} 年绩效评价信息汇总表`,
      note: null,
      unit: year.sheets[0]?.funds.unit ?? '万元',
      rows,
      totalConclusion: null,
      footer: null,
    },
    format,
  );
}

function pickSheets(year: DemoYear, project: string | undefined): readonly SelfEvaluation[] {
  if (year.sheets.length === 0) throw new UsageError(`示例 ${year.id} 没有项目自评表。`);
  if (project === undefined) return year.sheets;
  const sheet = /^[1-9]\d*$/u.test(project) ? year.sheets[Number(project) - 1] : undefined;
  if (!sheet) throw new UsageError(`--project 应为 1 到 ${year.sheets.length}，收到“${project}”。`);
  return [sheet];
}

/** `mingjian report`: one report of a demonstration year, without any database. */
export const report: Command = {
  usage,
  zh: '打印一种报表；--list 列出种类，--demo 用内置的示例年度。',
  en: 'Writes one report of a demonstration year; --list names the kinds.',
  async run(args, output) {
    const { values, positionals } = parseArguments(
      args,
      {
        list: { type: 'boolean' },
        demo: { type: 'string' },
        project: { type: 'string' },
        format: { type: 'string' },
        output: { type: 'string', short: 'o' },
      },
      usage,
    );
    if (values.list) {
      for (const [kind, words] of Object.entries(KINDS)) output.out(`${kind}\t${words}`);
      return 0;
    }
    const kind = positionals[0] ?? '';
    if (!Object.hasOwn(KINDS, kind))
      throw new UsageError(`没有“${kind}”这种报表。可用：${Object.keys(KINDS).join('、')}。`);
    const year = demoYear(values.demo ?? '');
    if (!year)
      throw new UsageError(
        `请用 --demo 指定示例年度：${demoYears()
          .map(({ id }) => id)
          .join('、')}。`,
      );
    const format = FORMATS.find((known) => known === values.format);
    if (!format)
      throw new UsageError(`--format 应为 ${FORMATS.join('、')}，收到“${values.format ?? ''}”。`);
    const file = values.output;
    if (file === undefined) throw new UsageError(`请用 -o 指定要写的文件。用法：mingjian ${usage}`);
    try {
      const made = await (kind === 'summary'
        ? summary(year, format)
        : selfEvaluations(year, pickSheets(year, values.project), format));
      await writeFile(file, made.bytes).catch(() => {
        throw new UsageError(`写不了文件 ${file}。请检查路径和权限。`);
      });
      if (made.missingGlyphs.length > 0)
        output.error(`这些字没有字形，印出来是空的：${made.missingGlyphs.join('、')}`);
    } finally {
      await closeTypesetter();
    }
    return 0;
  },
};
