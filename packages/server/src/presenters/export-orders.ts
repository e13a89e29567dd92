import type { ExportFormat, ExportKind } from '@mingjian/documents/write';
import type { IndexView } from '@mingjian/contract';
import {
  type AuditResult,
  type CompiledPack,
  layoutSelfEvaluationForm,
  scoredIndexOf,
  opinionSubject,
} from '@mingjian/engine';
import type { YearPlace } from '../commands/years.ts';
import type { JobOrder } from '../jobs/job-runner.ts';
import type { PackLibrary } from '../packs/pack-library.ts';
import { ProblemRefused } from '../problems/problem-refused.ts';
import type { ScoredListed } from './score-stored.ts';
import { hasForm, presentSheetRow } from './sheet-row.ts';
import { presentTotals, printedInUnit } from './year-totals.ts';

/** A report to make, with the format that was asked for. */
export type ExportOrder<F extends ExportFormat, K extends ExportKind = ExportKind> = Omit<
  JobOrder<K>,
  'format'
> &
  Readonly<{ format: F }>;

/** Whose report it is. */
type Place = Pick<YearPlace, 'departmentId' | 'department' | 'year'>;

/** File names of offices keep their words; only what no file system takes is replaced. */
export const safeFileName = (name: string): string =>
  name
    .replaceAll(/[\p{Cc}<>:"/\\|?*]/gu, ' ')
    .trim()
    .slice(0, 80) || '导出';

/** The official form of one sheet. */
export function sheetOrder<F extends ExportFormat>(
  packs: PackLibrary,
  one: ScoredListed,
  format: F,
): ExportOrder<F> {
  const { sheet } = one.stored;
  const title = `${sheet.project} ${sheet.year} 年度项目支出绩效自评表`;
  return formOrder(packs, 'sheet', title, [one], format, one.stored.id);
}

/** The official forms of all sheets of a year. */
export function sheetsOrder<F extends ExportFormat>(
  packs: PackLibrary,
  place: Place,
  sheets: readonly ScoredListed[],
  format: F,
): ExportOrder<F> {
  if (sheets.length === 0)
    throw new ProblemRefused('EXPORT_EMPTY', `${place.year} 年度还没有自评表，没有可以导出的内容`, {
      where: 'year',
    });
  // An interchange file carries facts; a printed form only what its rules ask for.
  const printable = format === 'json' ? sheets : sheets.filter(({ pack }) => hasForm(pack));
  if (printable.length === 0)
    throw new ProblemRefused(
      'EXPORT_EMPTY',
      `${place.year} 年度的规则没有项目自评表，没有可以导出的表；请导出信息汇总表，或导出部门的指标表`,
      { where: 'year' },
    );
  return formsOrder(packs, place, printable, format);
}

/** The forms of these sheets; a sheet whose rules have none is printed on the national one. */
export function formsOrder<F extends ExportFormat>(
  packs: PackLibrary,
  place: Place,
  sheets: readonly ScoredListed[],
  format: F,
): ExportOrder<F> {
  const title = `${place.department} ${place.year} 年度项目支出绩效自评表`;
  return formOrder(packs, 'sheets', title, sheets, format, place.departmentId);
}

function formOrder<F extends ExportFormat>(
  packs: PackLibrary,
  kind: 'sheet' | 'sheets',
  title: string,
  sheets: readonly ScoredListed[],
  format: F,
  subject: string,
): ExportOrder<F, 'self-evaluation'> {
  const laidOut = sheets.map(({ stored, pack, scored }) => ({
    sheet: stored.sheet,
    packTitle: pack?.title ?? null,
    layout: layoutSelfEvaluationForm(
      stored.sheet,
      pack?.sheet ? scored : null,
      formPack(packs, pack),
    ),
  }));
  return {
    kind,
    format,
    book: 'self-evaluation',
    data: { title, sheets: laidOut, footer: null },
    fileName: safeFileName(title),
    subject,
  };
}

/** The pack whose form is printed: the sheet's own, or the national form where that pack has none. */
function formPack(packs: PackLibrary, own: CompiledPack | null): CompiledPack {
  if (own?.sheet) return own;
  const national = packs
    .list()
    .filter((pack) => pack.sheet !== null && pack.place === '全国')
    .at(-1);
  const any = national ?? packs.list().find((pack) => pack.sheet !== null);
  if (!any) throw new ProblemRefused('PACK_UNKNOWN', '没有带自评表格式的规则包，无法打印表格');
  return any;
}

/** 绩效评价信息汇总表 of a year. */
export function summaryOrder<F extends ExportFormat>(
  place: Place,
  sheets: readonly ScoredListed[],
  format: F,
): ExportOrder<F> {
  if (sheets.length === 0)
    throw new ProblemRefused('EXPORT_EMPTY', `${place.year} 年度还没有自评表，没有可以汇总的内容`, {
      where: 'year',
    });
  const rows = sheets.map(presentSheetRow);
  const { unit } = presentTotals(rows).fullYearBudget;
  const title = `${place.department} ${place.year} 年度绩效评价信息汇总表`;
  return {
    kind: 'summary',
    format,
    book: 'summary',
    data: {
      title,
      note: null,
      unit,
      rows: rows.map((row, index) => ({
        unitName: row.implementer ?? place.department,
        project: row.project,
        budget: printedInUnit(row, 'fullYearBudget', unit),
        executed: printedInUnit(row, 'executed', unit),
        // Rules without a form give no score; then the year's result in words is the conclusion.
        conclusion: row.hasForm
          ? conclusion(row.score, row.grade)
          : (sheets[index]?.stored.sheet.goals.actual ?? null),
        remark: row.state === 'cancelled' ? '取消' : row.state === 'adjusted' ? '调整' : null,
      })),
      totalConclusion: null,
      footer: null,
    },
    fileName: safeFileName(title),
    subject: place.departmentId,
  };
}

/** 部门整体 or 工作考核 of a year, as it is answered now. */
export function indexOrder<F extends ExportFormat>(
  place: Place,
  { items }: Pick<IndexView, 'items'>,
  pack: CompiledPack | null,
  format: F,
): ExportOrder<F, 'department-index'> {
  const index = pack === null ? null : scoredIndexOf(pack, items);
  if (pack === null || index === null)
    throw new ProblemRefused(
      'EXPORT_EMPTY',
      `${place.year} 年度的规则没有部门整体或工作考核的指标，没有可以导出的内容`,
      { where: 'year' },
    );
  const subject = pack.subject === 'work-assessment' ? '预算绩效管理工作考核' : '部门整体支出绩效';
  const title = `${place.department} ${place.year} 年度${subject}指标表`;
  return {
    kind: 'index',
    format,
    book: 'department-index',
    data: { title, pack, index, items, footer: null },
    fileName: safeFileName(title),
    subject: place.departmentId,
  };
}

const conclusion = (score: string | null, grade: string | null): string | null =>
  score === null ? null : `${score}分${grade === null ? '' : `（${grade}）`}`;

/** 核对意见 on an audit's result. */
export function opinionOrder(result: AuditResult, format: 'pdf' | 'docx', on: string): JobOrder {
  return {
    kind: 'opinion',
    format,
    book: 'audit-opinion',
    data: { result, on, footer: null },
    fileName: safeFileName(`${opinionSubject(result)} 核对意见`),
    subject: null,
  };
}
