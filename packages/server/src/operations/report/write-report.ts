import { writeFile } from 'node:fs/promises';
import type { ExportFormat, ExportedFile } from '@mingjian/documents/write';
import type { PackLibrary } from '../../packs/pack-library.ts';
import { installedPacks } from '../../packs/installed-packs.ts';
import { formsOrder, sheetOrder, summaryOrder } from '../../presenters/export-orders.ts';
import type { ScoredListed } from '../../presenters/score-stored.ts';
import { hasForm } from '../../presenters/sheet-row.ts';
import { ProblemRefused } from '../../problems/problem-refused.ts';
import { OperationRefused } from '../../text/operation-refused.ts';
import { systemReason } from '../../text/system-reason.ts';
import type { OperationOptions } from '../open-for-operation.ts';
import type { YearWanted } from './database-source.ts';
import { demoSource } from './demo-source.ts';
import type { ReportSource } from './report-source.ts';

/** The reports that can be made without the workbench. */
export type ReportKind = 'self-evaluation' | 'summary';

/** A report of a demonstration year, or of a year in a database. */
export type ReportRequest = Readonly<{
  kind: ReportKind;
  format: ExportFormat;
  /** One project by its code, its name or its number in the list; all of them when absent. */
  project?: string | undefined;
  of: Readonly<{ demo: string }> | (OperationOptions & YearWanted);
}>;

/** Writes one report into `file`, as the workbench would export it; tells the characters that no font has. */
export async function writeReport(
  request: ReportRequest,
  file: string,
): Promise<Pick<ExportedFile, 'missingGlyphs'>> {
  const { bytes, missingGlyphs } = await makeReport(request);
  await writeFile(file, bytes).catch((error: unknown) => {
    throw new OperationRefused(`写不了文件 ${file}：${systemReason(error)}。请换一个能写的位置。`, {
      cause: error,
    });
  });
  return { missingGlyphs };
}

async function makeReport(request: ReportRequest): Promise<ExportedFile> {
  try {
    const packs = installedPacks();
    const order = orderOf(packs, request, await sourceOf(packs, request));
    // A refusal above must not wait for the writers.
    // The idle typesetter does not hold the process; ending its thread after each report would only risk the native compiler in it.
    const { exportBook } = await import('@mingjian/documents/write');
    return await exportBook(order.book, order.data, order.format);
  } catch (error) {
    if (error instanceof ProblemRefused)
      throw new OperationRefused(error.message, { cause: error });
    throw error;
  }
}

async function sourceOf(packs: PackLibrary, { of }: ReportRequest): Promise<ReportSource> {
  if ('demo' in of) return demoSource(packs, of.demo);
  // A demonstration year needs no database and loads none.
  const { databaseSource } = await import('./database-source.ts');
  return databaseSource(of, of);
}

function orderOf(
  packs: PackLibrary,
  { kind, format, project }: ReportRequest,
  { place, sheets }: ReportSource,
) {
  if (sheets.length === 0)
    throw new OperationRefused(
      `“${place.department}”${place.year} 年度没有项目，没有可以打印的内容`,
    );
  const chosen = project === undefined ? sheets : [pickProject(sheets, project)];
  if (kind === 'summary') return summaryOrder(place, chosen, format);
  const [one] = chosen;
  if (one && project !== undefined) return sheetOrder(packs, one, format);
  // Asked for by name, a year whose rules have no form at all is printed on the national one.
  const withForm = format === 'json' ? [] : sheets.filter(({ pack }) => hasForm(pack));
  return formsOrder(packs, place, withForm.length > 0 ? withForm : sheets, format);
}

function pickProject(sheets: readonly ScoredListed[], wanted: string): ScoredListed {
  const found =
    sheets.find(({ stored }) => stored.sheet.projectCode === wanted) ??
    sheets.find(({ stored }) => stored.sheet.project === wanted) ??
    (/^[1-9]\d{0,5}$/u.test(wanted) ? sheets[Number(wanted) - 1] : undefined);
  if (found) return found;
  throw new OperationRefused(
    `--project 应为项目编码、项目名称，或第几个（1 到 ${sheets.length}），收到“${wanted}”。`,
  );
}
