import { type ImportPreview, draftSelfEvaluationSchema, sheetIssues } from '@mingjian/contract';
import { type SelfEvaluation, scoreSheet } from '@mingjian/engine';
import type { CommandContext } from '../commands/command.ts';
import { placeLabel } from '../text/place-label.ts';
import { lostIndicators } from '../commands/lost-indicators.ts';
import { listYears } from '../commands/years.ts';
import { type Scope, inTenant } from '../db/database.ts';
import type { PackLibrary } from '../packs/pack-library.ts';
import { type ReadImport, cellOf } from './read-import.ts';
import { importFields } from './import-fields.ts';

type Problem = ReadImport['problems'][number];

/** What a file would bring in, with every problem at its place. */
export async function presentImport(
  context: CommandContext,
  packs: PackLibrary,
  id: string,
  file: string,
  read: ReadImport,
  opened: Place | null,
): Promise<ImportPreview> {
  const installed = packs.list();
  const existing = await inTenant(context.app, context.tenant, (scope) => existingSheets(scope));
  const problems: Problem[] = [...read.problems, ...duplicates(read)];
  const sheets = read.sheets.map((sheet, index) => {
    problems.push(...unsavable(read, sheet, index, problems));
    problems.push(...elsewhere(read, sheet, index, opened));
    const pack = installed.find((candidate) => candidate.id === sheet.pack);
    if (sheet.pack !== null && !pack) {
      problems.push({
        severity: 'error',
        code: 'PACK_UNKNOWN',
        message: `“${sheet.project}”：没有规则包“${sheet.pack}”`,
        cell: cellOf(read, index, 'pack') ?? cellOf(read, index, 'project'),
        sheet: index,
        path: 'pack',
        raw: sheet.pack,
      });
    }
    const twin = existing.get(key(sheet)) ?? null;
    const lost = twin ? lostIndicators(sheet, twin.indicators) : null;
    if (lost !== null) {
      problems.push({
        severity: 'error',
        code: 'IMPORT_WOULD_DROP_INDICATORS',
        message: lost,
        cell: cellOf(read, index, 'project'),
        sheet: index,
        path: 'indicators',
        raw: null,
      });
    }
    const scored = pack ? scoreSheet(sheet, pack) : null;
    return {
      index,
      department: sheet.department,
      year: sheet.year,
      project: sheet.project,
      indicators: sheet.indicators.length,
      existing: twin && { id: twin.id, version: twin.version },
      total: scored?.total ?? null,
      grade: scored?.grade ?? null,
      problems: 0,
    };
  });
  return {
    id,
    file,
    format: read.format,
    sheets: sheets.map((sheet) => ({
      ...sheet,
      problems: problems.filter((problem) => problem.sheet === sheet.index).length,
    })),
    problems,
    columns: read.columns,
    fields: await importFields(),
    canCommit: sheets.length > 0 && problems.every((problem) => problem.severity !== 'error'),
  };
}

/** What saving would refuse although reading took it, such as a name of 300 characters: told in the preview, not at the end. */
function unsavable(
  read: ReadImport,
  sheet: SelfEvaluation,
  index: number,
  known: readonly Problem[],
): readonly Problem[] {
  const parsed = draftSelfEvaluationSchema.safeParse(sheet);
  if (parsed.success) return [];
  const told = new Set(
    known.flatMap(({ severity, sheet: of, path }) =>
      severity === 'error' && of === index && path !== null ? [path] : [],
    ),
  );
  return sheetIssues(parsed.error)
    .filter(({ path }) => !told.has(path))
    .map(({ path, message }) => ({
      severity: 'error',
      code: 'SHEET_INVALID',
      message:
        `“${sheet.project.slice(0, 40)}” ${placeLabel(sheet, path)}：${message}`.toWellFormed(),
      cell: cellOf(read, index, path) ?? cellOf(read, index, 'project'),
      sheet: index,
      path,
      raw: null,
    }));
}

/** The department and year that are open while somebody imports. */
type Place = Readonly<{ department: string; year: number }>;

/** A sheet that would land in another department or year than the open one: nobody looks for it there, so it is asked. */
function elsewhere(
  read: ReadImport,
  sheet: SelfEvaluation,
  index: number,
  opened: Place | null,
): readonly Problem[] {
  // What has no year or no department is refused for that; it lands nowhere.
  if (opened === null || sheet.year === 0 || sheet.department === '') return [];
  const otherDepartment = sheet.department !== opened.department;
  if (!otherDepartment && sheet.year === opened.year) return [];
  const path = otherDepartment ? 'department' : 'year';
  return [
    {
      severity: 'confirm',
      code: 'IMPORT_OTHER_PLACE',
      message: `“${sheet.project}”写的是“${sheet.department}”${sheet.year} 年度，现在打开的是“${opened.department}”${opened.year} 年度；导入会存到文件写的单位和年度，不在本年度`,
      cell: cellOf(read, index, path) ?? cellOf(read, index, 'project'),
      sheet: index,
      path,
      raw: otherDepartment ? sheet.department : String(sheet.year),
    },
  ];
}

type Keyed = Readonly<{
  department: string;
  year: number;
  project: string;
  projectCode: string | null;
}>;
const key = (sheet: Keyed): string =>
  [sheet.department, sheet.year, sheet.project, sheet.projectCode ?? ''].join('\n');

function duplicates(read: ReadImport): readonly Problem[] {
  const first = new Map<string, number>();
  return read.sheets.flatMap((sheet, index): Problem[] => {
    const earlier = first.get(key(sheet));
    if (earlier === undefined) {
      first.set(key(sheet), index);
      return [];
    }
    const message = `“${sheet.project}”在文件里出现了两次（第 ${earlier + 1} 张和第 ${index + 1} 张）；请删去一张，或填不同的项目编码`;
    return [
      {
        severity: 'error',
        code: 'IMPORT_DUPLICATE',
        message,
        cell: cellOf(read, index, 'project'),
        sheet: index,
        path: 'project',
        raw: sheet.project,
      },
    ];
  });
}

async function existingSheets(
  scope: Scope,
): Promise<ReadonlyMap<string, { id: string; version: number; indicators: number }>> {
  const years = await listYears(scope);
  const rows = await scope.tx
    .selectFrom('sheet')
    .select(['id', 'version', 'department_id', 'year', 'project', 'project_code'])
    .where('tenant', '=', scope.tenant)
    .where('deleted_at', 'is', null)
    .execute();
  const counted = await scope.tx
    .selectFrom('sheet_row')
    .select(({ fn }) => ['sheet_id', fn.countAll().as('indicators')])
    .where('tenant', '=', scope.tenant)
    .where('list', '=', 'indicators')
    .where('position', 'is not', null)
    .groupBy('sheet_id')
    .execute();
  const indicators = new Map(counted.map((row) => [row.sheet_id, Number(row.indicators)]));
  return new Map(
    rows.flatMap((row) => {
      const place = years.find(
        (year) => year.departmentId === row.department_id && year.year === row.year,
      );
      if (!place) return [];
      const keyed = {
        department: place.department,
        year: row.year,
        project: row.project,
        projectCode: row.project_code,
      };
      return [
        [
          key(keyed),
          { id: row.id, version: Number(row.version), indicators: indicators.get(row.id) ?? 0 },
        ] as const,
      ];
    }),
  );
}
