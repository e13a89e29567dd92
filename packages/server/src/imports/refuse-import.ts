import type { ImportPreview } from '@mingjian/contract';
import { changedSincePreview } from '../commands/import-sheets.ts';
import { ProblemRefused } from '../problems/problem-refused.ts';
import { type ReadImport, cellOf } from './read-import.ts';

/** So many places are named one by one. */
const MOST_ISSUES = 200;

/** Refuses what the preview calls an error, and what wants a yes as long as nobody said it; every place is named. */
export function refuseProblems({ problems, sheets }: ImportPreview, confirmed: boolean): void {
  const blocking = problems.filter(
    ({ severity }) => severity === 'error' || (severity === 'confirm' && !confirmed),
  );
  if (blocking.length === 0 && sheets.length > 0) return;
  throw new ProblemRefused(
    'IMPORT_HAS_PROBLEMS',
    sheets.length === 0 && blocking.length === 0
      ? '文件里没有读到自评表，什么都没有保存'
      : `还有 ${blocking.length} 处问题，什么都没有保存；请在文件里改好后重新导入`,
    {
      issues: blocking
        .slice(0, MOST_ISSUES)
        .map((problem) => ({ path: problem.cell ?? problem.path ?? '', message: problem.message })),
    },
  );
}

/** Every project that somebody has changed, or made, since the person looked at the preview. */
export function refuseStale(
  { sheets }: ImportPreview,
  read: ReadImport,
  previewed: Readonly<Record<string, number>>,
): void {
  const stale = sheets.filter(
    ({ existing }) => existing !== null && previewed[existing.id] !== existing.version,
  );
  const [first] = stale;
  if (!first?.existing) return;
  throw new ProblemRefused('SHEET_STALE', changedSincePreview(first.project), {
    where: cellOf(read, first.index, 'project'),
    version: first.existing.version,
    issues: stale.slice(0, MOST_ISSUES).map(({ index, project, existing }) => ({
      path: cellOf(read, index, 'project') ?? `第 ${index + 1} 张`,
      message: `“${project}”现在是第 ${existing?.version ?? 0} 版`,
    })),
  });
}

/** Every project that is here already, with its cell: who imports fifty sees all fifty, not the first. */
export function refuseExisting({ sheets }: ImportPreview, read: ReadImport): void {
  const twins = sheets.filter(({ existing }) => existing !== null);
  const [first] = twins;
  if (!first) return;
  const rest = twins.length > 1 ? `等 ${twins.length} 个项目` : '';
  throw new ProblemRefused(
    'SHEET_EXISTS',
    `“${first.project}”${rest}在所属年度已有自评表，什么都没有保存；要替换请选“替换”，要并存请填不同的项目编码`,
    {
      where: cellOf(read, first.index, 'project'),
      issues: twins.slice(0, MOST_ISSUES).map(({ index, project, year }) => ({
        path: cellOf(read, index, 'project') ?? `第 ${index + 1} 张`,
        message: `“${project}”${year} 年度已有自评表`,
      })),
    },
  );
}
