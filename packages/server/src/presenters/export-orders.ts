import type { AuditResult, CompiledPack } from '@mingjian/engine';
import { layoutSelfEvaluationForm } from '@mingjian/engine';
import type { YearPlace } from '../commands/years.ts';
import type { JobOrder } from '../jobs/job-runner.ts';
import type { PackLibrary } from '../packs/pack-library.ts';
import { ProblemRefused } from '../problems/problem-refused.ts';
import type { ScoredStored } from './score-stored.ts';
import { hasForm, presentSheetRow } from './sheet-row.ts';
import { presentTotals } from './year-totals.ts';

type Format = JobOrder['format'];

/** File names of offices keep their words; only what no file system takes is replaced. */
export const safeFileName = (name: string): string =>
  name
    .replaceAll(/[\p{Cc}<>:"/\\|?*]/gu, ' ')
    .trim()
    .slice(0, 80) || '导出';

/** The official form of one sheet. */
export function sheetOrder(packs: PackLibrary, one: ScoredStored, format: Format): JobOrder {
  const { sheet } = one.stored;
  const title = `${sheet.project} ${sheet.year} 年度项目支出绩效自评表`;
  return formOrder(packs, 'sheet', title, [one], format, one.stored.id);
}

/** The official forms of all sheets of a year. */
export function sheetsOrder(
  packs: PackLibrary,
  place: YearPlace,
  sheets: readonly ScoredStored[],
  format: Format,
): JobOrder {
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
  const title = `${place.department} ${place.year} 年度项目支出绩效自评表`;
  return formOrder(packs, 'sheets', title, printable, format, place.departmentId);
}

function formOrder(
  packs: PackLibrary,
  kind: 'sheet' | 'sheets',
  title: string,
  sheets: readonly ScoredStored[],
  format: Format,
  subject: string,
): JobOrder<'self-evaluation'> {
  const laidOut = sheets.map(({ stored, pack, scored }) => ({
    sheet: stored.sheet,
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
export function summaryOrder(
  place: YearPlace,
  sheets: readonly ScoredStored[],
  format: Format,
): JobOrder {
  if (sheets.length === 0)
    throw new ProblemRefused('EXPORT_EMPTY', `${place.year} 年度还没有自评表，没有可以汇总的内容`, {
      where: 'year',
    });
  const rows = sheets.map(presentSheetRow);
  const totals = presentTotals(rows);
  const title = `${place.department} ${place.year} 年度绩效评价信息汇总表`;
  return {
    kind: 'summary',
    format,
    book: 'summary',
    data: {
      title,
      note: null,
      unit: totals.fullYearBudget.unit,
      rows: rows.map((row) => ({
        unitName: row.implementer ?? place.department,
        project: row.project,
        budget: row.fullYearBudget,
        executed: row.executed,
        conclusion: conclusion(row.score, row.grade),
        remark: row.state === 'cancelled' ? '取消' : row.state === 'adjusted' ? '调整' : null,
      })),
      totalConclusion: null,
      footer: null,
    },
    fileName: safeFileName(title),
    subject: place.departmentId,
  };
}

const conclusion = (score: string | null, grade: string | null): string | null =>
  score === null ? null : `${score}分${grade === null ? '' : `（${grade}）`}`;

/** 核对意见 on an audit's result. */
export function opinionOrder(result: AuditResult, format: 'pdf' | 'docx', on: string): JobOrder {
  const name = result.documents[0]?.file.replace(/\.[^.]+$/, '') ?? '';
  return {
    kind: 'opinion',
    format,
    book: 'audit-opinion',
    data: { result, on, footer: null },
    fileName: safeFileName(`${name} 核对意见`),
    subject: null,
  };
}
