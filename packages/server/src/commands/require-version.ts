import type { Scope } from '../db/database.ts';
import type { StoredSheet } from '../db/read-sheets.ts';
import { type LoggedVersion, readVersions } from '../db/read-versions.ts';
import { ProblemRefused } from '../problems/problem-refused.ts';

/** This version of a sheet, or a refusal. */
export async function requireLoggedVersion(
  scope: Scope,
  stored: StoredSheet,
  version: number,
): Promise<LoggedVersion> {
  const found = (await readVersions(scope, stored.id)).find((each) => each.version === version);
  if (found) return found;
  throw new ProblemRefused(
    'VERSION_UNKNOWN',
    `“${stored.sheet.project}”没有第 ${version} 版，现在是第 ${stored.version} 版；请从版本清单里选`,
    { where: 'version' },
  );
}
