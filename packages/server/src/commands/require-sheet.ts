import type { Scope } from '../db/database.ts';
import { type StoredSheet, readSheets } from '../db/read-sheets.ts';
import { ProblemRefused } from '../problems/problem-refused.ts';

/** The sheet of this id, or a refusal. */
export async function requireSheet(scope: Scope, id: string): Promise<StoredSheet> {
  const [stored] = await readSheets(scope, { id });
  if (stored) return stored;
  throw new ProblemRefused('SHEET_UNKNOWN', '没有这张自评表，可能已被删除；请回到项目清单', {
    where: 'id',
  });
}

/** Refuses a change of rows or a deletion that was decided on an older version. */
export function requireVersion(stored: StoredSheet, expected: number): void {
  if (stored.version === expected) return;
  throw new ProblemRefused(
    'SHEET_STALE',
    `“${stored.sheet.project}”已由${stored.changedBy}改到第 ${stored.version} 版，您看到的是第 ${expected} 版；请刷新后再改`,
    { where: 'expectedVersion', conflicts: [], version: stored.version },
  );
}
