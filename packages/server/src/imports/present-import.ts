import { type ImportPreview, draftSelfEvaluationSchema, sheetIssues } from '@mingjian/contract';
import { type SelfEvaluation, scoreSheet } from '@mingjian/engine';
import type { CommandContext } from '../commands/command.ts';
import { placeLabel } from '../text/place-label.ts';
import { clearedPlaces, keepUnmentioned } from '../commands/keep-unmentioned.ts';
import { lostIndicators } from '../commands/lost-indicators.ts';
import { listYears } from '../commands/years.ts';
import { type Scope, inTenant } from '../db/database.ts';
import { type StoredSheet, readSheets } from '../db/read-sheets.ts';
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
  const existing = await inTenant(context.app, context.tenant, (scope) =>
    storedSheets(scope, read.sheets),
  );
  const problems: Problem[] = [...read.problems, ...duplicates(read)];
  const sheets = read.sheets.map((given, index) => {
    problems.push(...elsewhere(read, given, index, opened));
    const twin = existing.get(key(given));
    // What would be saved: where the file has no such column, what stands.
    const sheet = twin ? keepUnmentioned(given, twin.sheet, read.mentions[index] ?? null) : given;
    problems.push(...unsavable(read, sheet, index, problems));
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
    const lost = twin ? lostIndicators(sheet, twin.sheet.indicators.length) : null;
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
    } else if (twin) problems.push(...clearing(read, sheet, twin.sheet, index));
    const scored = pack ? scoreSheet(sheet, pack) : null;
    return {
      index,
      department: sheet.department,
      year: sheet.year,
      project: sheet.project,
      indicators: sheet.indicators.length,
      existing: twin ? { id: twin.id, version: twin.version } : null,
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

/** So many places are named; the rest is counted. */
const MOST_PLACES = 8;

/** What stands in the sheet that would be replaced and is empty in the file: told, and asked. */
function clearing(
  read: ReadImport,
  sheet: SelfEvaluation,
  stored: SelfEvaluation,
  index: number,
): readonly Problem[] {
  const places = clearedPlaces(stored, sheet);
  if (places.length === 0) return [];
  const shown = places.slice(0, MOST_PLACES).join('、');
  const more = places.length > MOST_PLACES ? '等' : '';
  return [
    {
      severity: 'confirm',
      code: 'IMPORT_WOULD_CLEAR',
      message: `“${sheet.project}”已有自评表，替换会清掉其中 ${places.length} 处：${shown}${more}；要保留的，请在文件里补上`,
      cell: cellOf(read, index, 'project'),
      sheet: index,
      path: null,
      raw: null,
    },
  ];
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

/** The stored sheets of the years that the file speaks of, by their keys. */
async function storedSheets(
  scope: Scope,
  sheets: readonly SelfEvaluation[],
): Promise<ReadonlyMap<string, StoredSheet>> {
  const wanted = new Set(sheets.map(({ department, year }) => `${department}\n${year}`));
  const found = new Map<string, StoredSheet>();
  for (const { departmentId, department, year } of await listYears(scope)) {
    if (!wanted.has(`${department}\n${year}`)) continue;
    for (const stored of await readSheets(scope, { departmentId, year })) {
      const { project, projectCode } = stored.sheet;
      found.set(key({ department, year, project, projectCode }), stored);
    }
  }
  return found;
}
