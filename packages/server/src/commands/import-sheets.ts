import type { SelfEvaluation } from '@mingjian/engine';
import { readSheets } from '../db/read-sheets.ts';
import { type IndexWrite, appendIndexFacts, listIndexFacts } from '../db/index-facts.ts';
import type { FactOrigin } from '../db/store-facts.ts';
import type { FactChange } from '../facts/fact-change.ts';
import type { RowIds } from '../facts/flatten-sheet.ts';
import { type PackLibrary, keepPack, requirePack } from '../packs/pack-library.ts';
import { ProblemRefused } from '../problems/problem-refused.ts';
import { type CommandContext, type CommandScope, command } from './command.ts';
import { checkedSheet } from './edit-sheet.ts';
import { type Mentions, keepUnmentioned } from './keep-unmentioned.ts';
import { refuseLostIndicators } from './lost-indicators.ts';
import { insertSheet, updateSheet } from './save-sheet.ts';
import { continuedRowIds } from './sheet-rows.ts';
import { ensureDepartment, ensureYear } from './years.ts';

export type ImportSheetsInput = Readonly<{
  /** File name, or what the sheets come from. */
  from: string;
  sheets: readonly SelfEvaluation[];
  existing: 'refuse' | 'replace';
  source: FactOrigin['source'];
  /** What the file speaks of in each sheet; the rest of a replaced one stays. Absent: the sheet's keys say it. */
  mentions?: readonly Mentions[];
  /** Versions of stored sheets, by id, that the person who replaces them has seen; no other is replaced. */
  previewed?: Readonly<Record<string, number>>;
  /** Years to open even when they have no project sheets. */
  years?: readonly ImportedYear[];
}>;

/** A year to open, with the marks that its published report prints by the item's path in the pack. */
export type ImportedYear = Readonly<{
  department: string;
  year: number;
  pack: string | null;
  printedMarks?: Readonly<Record<string, string>>;
}>;

export type ImportSheetsReply = Readonly<{
  created: number;
  replaced: number;
  sheets: readonly Readonly<{ id: string; version: number; project: string }>[];
}>;

/**
 * Brings in many sheets: all of them in one transaction, or none. Departments and years are opened as needed. `check` may
 * refuse; a repeated key has its first answer before that.
 */
export const importSheets = (
  context: CommandContext,
  packs: PackLibrary,
  input: ImportSheetsInput,
  check: () => void = () => {},
): Promise<ImportSheetsReply> =>
  command(context, 'import-sheets', input, async (scope) => {
    check();
    const changes: FactChange[] = [];
    const rows: Record<string, RowIds> = {};
    for (const year of input.years ?? [])
      changes.push(...(await openImportedYear(scope, packs, input, year)));
    const reply = {
      created: 0,
      replaced: 0,
      sheets: [] as { id: string; version: number; project: string }[],
    };
    const touched = new Set<string>();
    for (const [index, sheet] of input.sheets.entries()) {
      const mentions = input.mentions?.[index] ?? null;
      const saved = await importOne(scope, packs, input, checkedSheet(sheet), mentions);
      if (touched.has(saved.id)) {
        throw new ProblemRefused(
          'SHEET_EXISTS',
          `文件里“${sheet.project}”出现了两次；请删去一张，或填不同的项目编码`,
          { where: 'project' },
        );
      }
      touched.add(saved.id);
      reply[saved.isNew ? 'created' : 'replaced'] += 1;
      reply.sheets.push({ id: saved.id, version: saved.version, project: sheet.project });
      changes.push(...saved.changes);
      if (saved.rows) rows[saved.id] = saved.rows;
    }
    const replaced = reply.replaced > 0 ? `，替换 ${reply.replaced} 张` : '';
    const sentence = `从“${input.from}”导入：新增 ${reply.created} 张自评表${replaced}`;
    return {
      reply,
      event: {
        subject: null,
        sentence,
        payload: { from: input.from, sheets: reply.sheets, rows, changes },
      },
    };
  });

async function openImportedYear(
  scope: CommandScope,
  packs: PackLibrary,
  input: ImportSheetsInput,
  { department, year, pack, printedMarks = {} }: ImportedYear,
): Promise<readonly FactChange[]> {
  const place = { departmentId: await ensureDepartment(scope, department), year };
  await ensureYear(scope, place.departmentId, year, pack);
  const writes = Object.entries(printedMarks).map(([path, value]): IndexWrite => ({
    path,
    measure: 'printed',
    value,
  }));
  if (pack === null || writes.length === 0) return [];
  const packHash = await keepPack(scope, requirePack(packs, pack), scope.now);
  const standing = await listIndexFacts(scope, place);
  const origin: FactOrigin = { source: input.source, evidence: input.from };
  return appendIndexFacts(scope, place, packHash, standing, writes, origin);
}

async function importOne(
  scope: CommandScope,
  packs: PackLibrary,
  input: ImportSheetsInput,
  sheet: SelfEvaluation,
  mentions: Mentions,
) {
  const departmentId = await ensureDepartment(scope, sheet.department);
  await ensureYear(scope, departmentId, sheet.year, sheet.pack);
  const origin: FactOrigin = { source: input.source, evidence: input.from };
  const place = { departmentId, year: sheet.year };
  const twin = input.existing === 'replace' ? await findTwin(scope, place, sheet) : undefined;
  if (!twin) return { ...(await insertSheet(scope, packs, place, sheet, origin)), isNew: true };
  if (input.previewed && input.previewed[twin.id] !== twin.version)
    throw new ProblemRefused('SHEET_STALE', changedSincePreview(sheet.project), {
      where: 'project',
      version: twin.version,
    });
  const next = checkedSheet(keepUnmentioned(sheet, twin.sheet, mentions));
  refuseLostIndicators(next, twin.sheet);
  const rowIds = continuedRowIds(twin.sheet, twin.rows, next);
  const changed = { sheet: next, rowIds };
  return { ...(await updateSheet(scope, packs, twin, changed, origin)), isNew: false };
}

/** Why a sheet is not replaced that is not what the person saw in the preview. */
export const changedSincePreview = (project: string): string =>
  `“${project}”在预览之后被改过，什么都没有保存；请重新预览，看过现在的内容再决定是否替换`;

async function findTwin(
  scope: CommandScope,
  place: Readonly<{ departmentId: string; year: number }>,
  sheet: SelfEvaluation,
) {
  const rows = await scope.tx
    .selectFrom('sheet')
    .select(['id', 'project_code'])
    .where('tenant', '=', scope.tenant)
    .where('department_id', '=', place.departmentId)
    .where('year', '=', place.year)
    .where('project', '=', sheet.project)
    .where('deleted_at', 'is', null)
    .execute();
  const id = rows.find((row) => (row.project_code ?? '') === (sheet.projectCode ?? ''))?.id;
  return id === undefined ? undefined : (await readSheets(scope, { id }))[0];
}
